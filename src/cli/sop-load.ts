import { systemClock } from '../base/clock.ts';
import { fault, Invalid, NotFound } from '../base/errors.ts';
import { newId } from '../base/id.ts';
import { dayOf } from '../base/tanggal.ts';
import { both } from '../base/text.ts';
import type { Db } from '../db/db.ts';
import { openDatabase } from '../db/open.ts';
import { perform } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { actorOf, mandatesOn } from '../people/mandate.ts';
import { offices } from '../people/office.ts';
import { peopleOf } from '../people/person.ts';
import { presumptionsOf } from '../sop/sheet/presumption.ts';
import { openSheetDraft } from '../sop/version/open-draft.ts';
import type { Call, Command } from './args.ts';
import { PICK, sopIn, tellQuestions } from './sop-file.ts';

/** Posts that may write an office's SOPs, the usual one first. */
const WRITERS = ['pengelola', 'ppid', 'sekretaris'] as const;

/**
 * `terang sop load FILE --office CODE`: puts an SOP among the office's drafts, as the deed of its administrator or
 * of whoever `--as` names, and says what must still be answered before it can be ratified.
 */
export const sopLoad: Command = {
  name: 'sop load',
  says: both('memuat naskah SOP sebagai draf sebuah kantor', 'loads an SOP as a draft of an office'),
  operands: ['FILE'],
  options: {
    office: {
      value: 'CODE',
      says: both('kode kantor, seperti kpu-kota-serang', 'the office’s code, such as kpu-kota-serang'),
    },
    as: {
      value: 'EMAIL',
      says: both('pegawai yang memuatnya; biasanya pengelola', 'who loads it; usually the administrator'),
    },
    ...PICK,
  },
  run: async (call) => {
    const code = call.value('office');
    if (code === undefined) {
      throw new Invalid([
        fault('--office', 'missing', 'Sebutkan kantornya: --office KODE.', 'Name the office: --office CODE.'),
      ]);
    }
    const { sheet, questions } = await sopIn(call);
    const { db, close } = await openDatabase(call.config(), { exclusive: false });
    try {
      const by = await writer(call, db, code);
      const draft = await perform({ db, clock: systemClock }, by, openSheetDraft, {
        id: newId(),
        from: { kind: 'import', sheet },
      });
      call.say(
        both(
          `✓ "${sheet.identitas.nama}" kini draf ${code}, dimuat oleh ${by.jabatanName}.`,
          `✓ "${sheet.identitas.nama}" is now a draft of ${code}, loaded by ${by.jabatanName}.`,
        )[call.lang],
      );
      tellQuestions(call, questions);
      const presumed = presumptionsOf(sheet).map(({ di }) => di);
      call.say(
        both(
          `${questions.length} pertanyaan harus dijawab dan ${presumed.length} dugaan dikonfirmasi sebelum SOP ini dijalankan.`,
          `${questions.length} questions are to be answered and ${presumed.length} presumptions confirmed before this SOP runs.`,
        )[call.lang],
      );
      call.result({
        ok: true,
        draft,
        slug: sheet.slug,
        questions: questions.map(({ di, what }) => ({ di, what: { ...what } })),
        presumptions: presumed,
      });
      return 0;
    } finally {
      await close();
    }
  },
};

/** Whose deed it is. @throws NotFound for an unknown office or person; Invalid when nobody is plainly meant */
async function writer(call: Call, db: Db, code: string): Promise<Actor> {
  const office = (await offices(db)).find((one) => one.code === code);
  if (!office) throw new NotFound(`--office ${code}`);
  const mandates = await mandatesOn(db, office.id, dayOf(systemClock.now(), office.zone));
  const email = call.value('as');
  const person =
    email === undefined ? null : (await peopleOf(db, office.id)).find((one) => one.email === email);
  if (person === undefined) throw new NotFound('--as');
  const own = person ? mandates.filter((one) => one.person === person.id) : mandates;
  for (const fungsi of WRITERS) {
    const able = own.filter((one) => one.fungsi === fungsi);
    if (able[0] && (person || able.length === 1)) return actorOf(able[0]);
    if (able.length > 1) break;
  }
  throw new Invalid([
    fault(
      '--as',
      'as',
      'Sebutkan pengelola, PPID, atau Sekretaris yang memuatnya: --as SUREL.',
      'Name the administrator, PPID or Sekretaris who loads it: --as EMAIL.',
    ),
  ]);
}
