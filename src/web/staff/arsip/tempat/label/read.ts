import { isId } from '../../../../../base/id.ts';
import { type HardcopyWanted, hardcopiesOf } from '../../../../../custody/hardcopy/hardcopy.ts';
import { type FoundLabels, labelsOf, MOST_LABELS } from '../../../../../custody/hardcopy/label/label.ts';
import { placeById, placesOf, within } from '../../../../../custody/hardcopy/place.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import type { Site } from '../../../../context.ts';
import type { Asked } from './typed.ts';

/** Labels to choose from, and what was asked for that has none. */
export interface Choice extends FoundLabels {
  /** True when there are more than can be printed at once. */
  readonly cut: boolean;
}

/** Codes of everything in a place: the place itself, what stands in it, what lies in it. */
async function codesIn({ db }: Pick<Site, 'db'>, office: string, id: string): Promise<string[]> {
  const place = await placeById(db, office, id);
  const inside = within(await placesOf(db, office), id);
  const ids = inside.map((one) => one.id);
  const papers = ids.length > 0 ? await hardcopiesOf(db, office, { places: ids }) : [];
  const stands = inside.length > 0 ? inside.map(({ code }) => code) : [place.code];
  return [...stands, ...papers.map(({ code }) => code)];
}

/**
 * Every label that was asked for, each once.
 * @throws NotFound when a place was asked for that the office has not
 */
export async function readChoice(
  site: Pick<Site, 'db'>,
  by: Actor,
  { codes, tempat, dokumen, run }: Asked,
): Promise<Choice> {
  const { office } = by;
  const from = async (wanted: HardcopyWanted) =>
    (await hardcopiesOf(site.db, office, wanted)).map(({ code }) => code);
  const wanted = [
    ...codes,
    ...(tempat ? await codesIn(site, office, tempat) : []),
    ...(isId(dokumen) ? await from({ dokumen }) : []),
    ...(isId(run) ? await from({ run }) : []),
  ];
  const { labels, ...without } = await labelsOf(site.db, by, wanted);
  return { ...without, labels: labels.slice(0, MOST_LABELS), cut: labels.length > MOST_LABELS };
}
