import { Button, CharacterCount, createAll, ErrorSummary, PasswordInput } from 'govuk-frontend';
import { forgetOthersPages } from './hitung/forget.ts';

/** What makes staff forms more comfortable; every form works without it. */
const english = document.documentElement.lang === 'en';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
forgetOthersPages();

createAll(Button, { preventDoubleClick: true });
createAll(ErrorSummary);
createAll(PasswordInput, {
  i18n: english
    ? {}
    : {
        showPassword: 'Tampilkan',
        hidePassword: 'Sembunyikan',
        showPasswordAriaLabel: 'Tampilkan kata sandi',
        hidePasswordAriaLabel: 'Sembunyikan kata sandi',
        passwordShownAnnouncement: 'Kata sandi Anda tampil',
        passwordHiddenAnnouncement: 'Kata sandi Anda tersembunyi',
      },
});
createAll(CharacterCount, {
  i18n: english
    ? {}
    : {
        charactersUnderLimit: { other: 'Tersisa %{count} karakter' },
        charactersAtLimit: 'Sudah mencapai batas karakter',
        charactersOverLimit: { other: 'Lebih %{count} karakter' },
      },
});
