import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { entriesOfRun } from '../../../daftar/entry.ts';
import { type Meeting, meetingOfRun } from '../../../pleno/meeting.ts';
import { openTestSite, says, type TestSite } from './testing.ts';

let at: TestSite;
before(async () => {
  at = await openTestSite();
});
after(() => at.drop());

async function meeting(): Promise<Meeting> {
  const found = await meetingOfRun(at.site.db, at.test.office.id, at.test.run);
  assert.ok(found, 'the meeting was called');
  return found;
}

/** Sees to it that whatever is done inside journals nothing. */
async function silently(work: () => Promise<void>): Promise<void> {
  const size = await at.recorded();
  await work();
  assert.equal(await at.recorded(), size, 'nothing is journalled');
}

const undang = () => `/kerja/prosedur/${at.test.run}/undang`;
const call = { tanggal: '2026-11-24', pukul: '10.00', tempat: 'Ruang Rapat Utama' };

async function attendance(here: number): Promise<Record<string, string>> {
  const { members, version } = await meeting();
  return {
    versi: String(version),
    ...Object.fromEntries(members.map(({ mandate }, i) => [`hadir-${mandate}`, i < here ? 'hadir' : 'izin'])),
  };
}

describe('the plenary’s pages', () => {
  it('show a compiled draft as waiting for a meeting', async () => {
    const page = await at.get('ppid', '/kerja/pleno');
    assert.equal(page.status, 200);
    says(page, /6 informasi sudah disusun/);
    says(page, new RegExp(undang()));
  });

  it('let only the PPID call the meeting', () =>
    silently(async () => {
      const page = await at.get('desk', undang());
      says(page, /aria-disabled="true"/);
      says(page, /Hanya PPID yang dapat melakukannya/);
      assert.equal((await at.post('desk', undang(), call)).status, 409);
    }));

  it('answer unreadable day, time and place with a fault each, and keep what was typed', () =>
    silently(async () => {
      const page = await at.post('ppid', undang(), { tanggal: '2026-02-31', pukul: '25.99', tempat: '' });
      assert.equal(page.status, 422);
      says(page, /Tanggal tidak ada di kalender/);
      says(page, /Tulis jam dengan empat angka/);
      says(page, /Isi tempat rapat/);
      says(page, /value="25.99"/);
    }));

  it('call the meeting once; a second call is refused', async () => {
    const page = await at.post('ppid', undang(), call);
    assert.equal(page.status, 303);
    assert.equal(page.location, `/kerja/pleno/${(await meeting()).id}?selesai=diundang`);
    await silently(async () => assert.equal((await at.post('ppid', undang(), call)).status, 409));
    assert.equal((await at.get('ppid', undang())).location, `/kerja/pleno/${(await meeting()).id}`);
  });

  it('wait for the meeting’s day, and let the chair or the secretary move it', async () => {
    const { id, version } = await meeting();
    const path = `/kerja/pleno/${id}/jadwal`;
    const today = { versi: String(version), tanggal: '2026-11-23', pukul: '14.30', tempat: 'Aula' };
    await silently(async () => {
      const early = await at.post('sekretaris', `/kerja/pleno/${id}/kehadiran`, await attendance(4));
      assert.equal(early.status, 409);
      says(early, /Rapat baru berlangsung 24 November 2026/);
      says(await at.get('ppid', path), /Ketua atau Sekretaris dapat mengubah jadwal/);
      assert.equal((await at.post('ppid', path, today)).status, 409);
      assert.equal((await at.post('sekretaris', path, { ...today, tanggal: 'besok' })).status, 422);
    });
    says(await at.get('sekretaris', `/kerja/pleno/${id}`), new RegExp(path));
    const done = await at.post('sekretaris', path, today);
    assert.equal(done.location, `/kerja/pleno/${id}?selesai=dijadwalkan`);
    await silently(async () => assert.equal((await at.post('ketua', path, today)).status, 409));
    says(await at.get('sekretaris', `/kerja/pleno/${id}`), /pukul 14\.30 WIB, Aula/);
  });

  it('name the missing quorum beside the disabled button', () =>
    silently(async () => {
      const { id } = await meeting();
      const page = await at.get('ketua', `/kerja/pleno/${id}`);
      says(page, /Hadir nol dari lima anggota\. Kuorum belum terpenuhi\./);
      says(page, /Hadir 0 anggota, syarat kuorum 4/);
      const vote = { versi: '1', setuju: '3', tidak_setuju: '0', pendapat: '' };
      assert.equal((await at.post('ketua', `/kerja/pleno/${id}/penetapan`, vote)).status, 409);
    }));

  it('record attendance for the chair or the secretary only, and not over somebody else’s record', async () => {
    const { id } = await meeting();
    const path = `/kerja/pleno/${id}/kehadiran`;
    const stale = await attendance(3);
    await silently(async () => assert.equal((await at.post('desk', path, stale)).status, 409));
    assert.equal(
      (await at.post('sekretaris', path, stale)).location,
      `/kerja/pleno/${id}?selesai=hadir-tercatat`,
    );
    await silently(async () => {
      const again = await at.post('ketua', path, stale);
      assert.equal(again.status, 409);
      says(again, /baru saja diubah orang lain/);
    });
    await silently(async () => {
      const vote = { versi: String((await meeting()).version), setuju: '3', tidak_setuju: '0', pendapat: '' };
      const short = await at.post('ketua', `/kerja/pleno/${id}/penetapan`, vote);
      assert.equal(short.status, 409);
      says(short, /Hadir 3 anggota, syarat kuorum 4/);
    });
    await at.post('sekretaris', path, await attendance(4));
    const page = await at.get('anggota1', `/kerja/pleno/${id}`);
    says(page, /Hadir empat dari lima anggota\. Kuorum terpenuhi\./);
  });

  it('save who came on the way to what comes next, if anything changed', async () => {
    const { id, version } = await meeting();
    const path = `/kerja/pleno/${id}/kehadiran`;
    const three = await at.post('ketua', path, { ...(await attendance(3)), lalu: 'tunda' });
    assert.equal(three.location, `/kerja/pleno/${id}?tambah#tunda`);
    await at.post('ketua', path, await attendance(4));
    await silently(async () => {
      const same = await at.post('ketua', path, { ...(await attendance(4)), lalu: 'tunda' });
      assert.equal(same.location, `/kerja/pleno/${id}?tambah#tunda`);
      const on = await at.post('ketua', path, { ...(await attendance(4)), lalu: 'penetapan' });
      assert.equal(on.location, `/kerja/pleno/${id}/penetapan`);
    });
    assert.equal((await meeting()).version, version + 2);
    says(await at.get('ketua', `/kerja/pleno/${id}`), /form="daftar-hadir"/);
    says(await at.get('ketua', `/kerja/pleno/${id}?tambah`), /simpan-hadir/, false);
  });

  it('find an item by a word of its title and put it off with reason and differing opinion', async () => {
    const { id } = await meeting();
    const search = await at.get('ketua', `/kerja/pleno/${id}?cari=2-3`);
    says(search, /Laporan contoh 2-3/);
    says(search, /Laporan contoh 1-1/, false);
    const entries = await entriesOfRun(at.site.db, at.test.office.id, at.test.run);
    const informasi = entries.find((entry) => entry.judul === 'Laporan contoh 2-3')?.id ?? '';
    const path = `/kerja/pleno/${id}/tunda`;
    await silently(async () => {
      assert.equal((await at.post('ketua', path, { alasan: 'x', cari: '' })).status, 422);
      const bare = await at.post('ketua', path, {
        informasi,
        alasan: '',
        cari: '2-3',
        pendapat: 'Bagus: "Cukup <lampirannya>"',
      });
      assert.equal(bare.status, 409);
      says(bare, /Tulis alasan penundaan/);
      says(bare, /Cukup &lt;lampirannya/);
    });
    const done = await at.post('ketua', path, {
      informasi,
      alasan: 'Lampiran belum dihitamkan.',
      pendapat: 'Bagus: cukup lampirannya.',
    });
    assert.equal(done.location, `/kerja/pleno/${id}?selesai=ditunda#keputusan`);
    const page = await at.get('ketua', `/kerja/pleno/${id}`);
    says(page, /kecuali satu berikut/);
    says(page, /Bagus: cukup lampirannya\./);
    says(page, /Tetapkan 5 informasi lainnya/);
  });

  it('take up again what was put off by mistake', async () => {
    const { id, postponements } = await meeting();
    const [mistake] = postponements;
    assert.ok(mistake);
    const back = { informasi: mistake.entry };
    await silently(async () =>
      assert.equal((await at.post('desk', `/kerja/pleno/${id}/tunda/batal`, back)).status, 409),
    );
    const done = await at.post('sekretaris', `/kerja/pleno/${id}/tunda/batal`, back);
    assert.equal(done.location, `/kerja/pleno/${id}?selesai=penundaan-batal#keputusan`);
    says(await at.get('ketua', `/kerja/pleno/${id}`), /Tetapkan 6 informasi/);
    await at.post('ketua', `/kerja/pleno/${id}/tunda`, { ...back, alasan: mistake.alasan });
    says(await at.get('ketua', `/kerja/pleno/${id}`), /Batalkan penundaan/);
    says(await at.get('desk', `/kerja/pleno/${id}`), /Batalkan penundaan/, false);
  });

  it('show the counts once more and take whole votes only', async () => {
    const { id, version } = await meeting();
    const path = `/kerja/pleno/${id}/penetapan`;
    says(await at.get('sekretaris', path), /Hanya Ketua yang memimpin rapat/);
    const page = await at.get('ketua', path);
    says(page, /Tetapkan Edisi 1 dengan 5 informasi/);
    says(page, /aria-disabled/, false);
    const vote = { versi: String(version), setuju: '3', tidak_setuju: '1', pendapat: 'Ade: tidak setuju.' };
    await silently(async () => {
      assert.equal((await at.post('ketua', path, { ...vote, tidak_setuju: 'satu' })).status, 422);
      assert.equal((await at.post('ketua', path, { ...vote, setuju: '5', tidak_setuju: '-1' })).status, 422);
      assert.equal((await at.post('ketua', path, { ...vote, setuju: '2', tidak_setuju: '2' })).status, 409);
      assert.equal((await at.post('ketua', path, { ...vote, versi: String(version - 1) })).status, 409);
      assert.equal((await at.post('sekretaris', path, vote)).status, 409);
    });
    const done = await at.post('ketua', path, vote);
    assert.equal(done.location, `/kerja/pleno/${id}/berita-acara?selesai=diputuskan`);
    await silently(async () => assert.equal((await at.post('ketua', path, vote)).status, 409));
    says(await at.get('ketua', `/kerja/pleno/${id}`), /3 setuju, 1 tidak setuju/);
  });

  it('speak English as well, and know nothing of meetings that are not there', async () => {
    const { id } = await meeting();
    says(await at.get('ketua', `/kerja/pleno/${id}`, 'en'), /Four of five|4 of 5 members are present/);
    says(await at.get('ketua', `/kerja/pleno/${id}/bahan`, 'en'), /Laporan contoh 1-1/);
    const ends = [
      'tunda',
      'tunda/batal',
      'jadwal',
      'berita-acara/nomor',
      'kehadiran',
      'berita-acara/bertanda-tangan',
      'berita-acara/penetapan',
    ];
    const forms = [...ends.map((end) => `/kerja/pleno/%00/${end}`), '/kerja/publikasi/%00/perintah'];
    for (const path of ['/kerja/pleno/x', `/kerja/pleno/${at.test.run}`, '/kerja/publikasi/x', ...forms]) {
      assert.equal((await at.get('ketua', path)).status, 404);
    }
  });
});
