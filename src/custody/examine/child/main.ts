import { LIMITS } from '../limits.ts';
import { type Frame, frame, KIND } from '../sandbox/frames.ts';
import type { Job } from '../sandbox/job.ts';
import { examine } from './examine.ts';
import { notes } from './notes.ts';
import { descriptorSource } from './source.ts';

/** The file that the parent opened for us before it let us go. */
const INPUT = 3;
/** Dots across a page on which writing is read: about 200 for each inch of F4. */
const OCR_WIDTH = 1_650;

const send = (of: Frame) =>
  new Promise<void>((resolve) => {
    process.stdout.write(frame(of), () => resolve());
  });
const json = (value: object) => Buffer.from(JSON.stringify(value));

async function work(job: Job): Promise<void> {
  const source = descriptorSource(INPUT);
  const ready = () => send({ kind: KIND.ready, page: 0, payload: Buffer.alloc(0) });
  if (job.what === 'examine') {
    await send({ kind: KIND.result, page: 0, payload: json(await examine(source, ready)) });
    return;
  }
  const [{ drawerOf }, { writePng }] = await Promise.all([
    import('./picture/draw.ts'),
    import('./picture/bitmap.ts'),
  ]);
  const read = job.what === 'read' ? await (await import('./ocr.ts')).reader() : null;
  await ready();
  const { draw } = await drawerOf(source);
  for (const page of job.pages) {
    if (read === null) {
      await send({ kind: KIND.image, page, payload: writePng(draw(page, LIMITS.imageWidth)) });
      continue;
    }
    const teks = read(draw(page, OCR_WIDTH));
    const noted = notes();
    noted.people(teks, { halaman: page });
    noted.text('', teks);
    const [kept] = noted.teks();
    await send({
      kind: KIND.text,
      page,
      payload: json({ teks: kept?.teks ?? '', findings: noted.findings() }),
    });
  }
  await send({ kind: KIND.result, page: 0, payload: json({}) });
}

await work(JSON.parse(process.argv[2] ?? '{}') as Job);
