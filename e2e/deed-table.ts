import type { TestOffice } from '../seeds/testing-office.ts';
import type { runDeeds, unitDeeds } from './six-steps.ts';

// Who may do what, and when. Written from the SOP's own table (steps, performers, outputs) and from the rules on
// plenary and order; not from the program. Everything that does not stand here must be refused.

export type UnitDeed = keyof typeof unitDeeds;
export type RunDeed = keyof typeof runDeeds;
/** `kepala` and `penghubung` are those of the draft's own unit. */
export type Post = 'pengelola' | 'ppid' | 'desk' | 'ketua' | 'sekretaris' | 'kepala' | 'penghubung';

/** Where one unit's draft stands; steps 1 and 2. */
export type Lane = 'open' | 'sent' | 'sent by its head' | 'approved' | 'accepted';

/** Step 1: "PENYEDIA INFORMASI & TIM PENGHUBUNG" gathers, with the form. */
const GATHERS = { open: ['kepala', 'penghubung'] } as const;

export const UNIT_TABLE: Readonly<Record<UnitDeed, Partial<Record<Lane, readonly Post[]>>>> = {
  writeEntry: GATHERS,
  keepEntry: GATHERS,
  dropEntry: GATHERS,
  removeEntry: GATHERS,
  importEntries: GATHERS,
  submitDraft: GATHERS,
  // Step 2: the approval of each sub bagian; who sent the list does not approve it.
  approveDraft: { sent: ['kepala'] },
  // Step 2: given to the PPID, after the sub bagian's approval.
  acceptDraft: { approved: ['ppid'] },
  // Who may approve or accept may send it back instead, until they did.
  returnDraft: { sent: ['kepala', 'ppid'], 'sent by its head': ['kepala', 'ppid'], approved: ['ppid'] },
};

/** How far the whole run is. Steps 3 to 6 wait until every unit's draft is accepted. */
export const PHASES = [
  ...([
    'units',
    'all accepted',
    'one classified',
    'all classified',
    'compiled',
    'convened',
    'attended',
  ] as const),
  ...(['one put off', 'decided', 'drawn up', 'signed', 'established', 'ordered', 'published'] as const),
] as const;
export type Phase = (typeof PHASES)[number];

export const RUN_TABLE: Readonly<Record<RunDeed, Partial<Record<Phase, readonly Post[]>>>> = {
  // One update of one list at a time.
  openUpdate: { published: ['pengelola', 'ppid'] },
  // Step 3: "DESK PELAYANAN INFORMASI" classifies, all of it before the draft list is made.
  classifyEntry: { 'all accepted': ['desk'], 'one classified': ['desk'], 'all classified': ['desk'] },
  classifyAsProposed: { 'all accepted': ['desk'], 'one classified': ['desk'] },
  compileDaftar: { 'all classified': ['desk'] },
  // Step 4: "PPID" and "PEMBINA & TIM PERTIMBANGAN", each their part.
  conveneMeeting: { compiled: ['ppid'] },
  recordAttendance: keepsTheRecord(),
  postponeEntry: keepsTheRecord(),
  // Until the decision the schedule can still change, and what was put off can be taken up again.
  rescheduleMeeting: keepsTheRecord(),
  withdrawPostponement: { 'one put off': ['ketua', 'sekretaris'] },
  // The chair, and only with a quorum recorded.
  decideList: { attended: ['ketua'], 'one put off': ['ketua'] },
  drawUpBeritaAcara: { decided: ['ppid'] },
  attachSigned: { 'drawn up': ['ketua', 'sekretaris'] },
  // A wrong scan can be replaced until the PPID establishes.
  replaceSigned: { signed: ['ketua', 'sekretaris'] },
  establishEdition: { signed: ['ppid'] },
  // Step 5: only the PPID orders, once. Step 6: the desk uploads what was ordered, once.
  orderUpload: { established: ['ppid'] },
  recordPublication: { ordered: ['desk'] },
};

function keepsTheRecord(): Partial<Record<Phase, readonly Post[]>> {
  const posts = ['ketua', 'sekretaris'] as const;
  return { convened: posts, attended: posts, 'one put off': posts };
}

/** Before this phase what the deed is about does not exist, and nobody can name it. */
export const EXISTS_FROM: Partial<Record<RunDeed, Phase>> = {
  ...{ rescheduleMeeting: 'convened', withdrawPostponement: 'convened', replaceSigned: 'convened' },
  ...{ recordAttendance: 'convened', postponeEntry: 'convened', decideList: 'convened' },
  ...{ drawUpBeritaAcara: 'convened', attachSigned: 'convened', establishEdition: 'convened' },
  ...{ orderUpload: 'decided', recordPublication: 'decided' },
};

export type Name = keyof TestOffice['actors'];
/** One deed that carries the run on: which, on which unit's draft, by whom. */
export type Move = readonly [UnitDeed, 0 | 1, Name] | readonly [RunDeed, null, Name];

/** The run from its first state to its last. Between two states stand the deeds that lead from one to the other. */
export const PATH: readonly {
  readonly lanes: readonly [Lane, Lane];
  readonly phase: Phase;
  readonly next: readonly Move[];
}[] = [
  {
    lanes: ['open', 'open'],
    phase: 'units',
    next: [
      ...([
        ['writeEntry', 0, 'penghubung1'],
        ['keepEntry', 0, 'kepala1'],
        ['dropEntry', 0, 'penghubung1'],
      ] as const),
      ...([
        ['removeEntry', 0, 'penghubung1'],
        ['importEntries', 0, 'penghubung1'],
      ] as const),
      ['submitDraft', 0, 'penghubung1'],
    ],
  },
  { lanes: ['sent', 'open'], phase: 'units', next: [['approveDraft', 0, 'kepala1']] },
  { lanes: ['approved', 'open'], phase: 'units', next: [['returnDraft', 0, 'ppid']] },
  { lanes: ['open', 'open'], phase: 'units', next: [['submitDraft', 1, 'kepala2']] },
  {
    lanes: ['open', 'sent by its head'],
    phase: 'units',
    next: [
      ['returnDraft', 1, 'kepala2'],
      ['submitDraft', 0, 'penghubung1'],
    ],
  },
  {
    lanes: ['sent', 'open'],
    phase: 'units',
    next: [
      ['approveDraft', 0, 'kepala1'],
      ['submitDraft', 1, 'penghubung2'],
    ],
  },
  { lanes: ['approved', 'sent'], phase: 'units', next: [['acceptDraft', 0, 'ppid']] },
  { lanes: ['accepted', 'sent'], phase: 'units', next: [['approveDraft', 1, 'kepala2']] },
  { lanes: ['accepted', 'approved'], phase: 'units', next: [['acceptDraft', 1, 'ppid']] },
  ...(
    [
      ['all accepted', ['classifyEntry', null, 'desk']],
      ['one classified', ['classifyAsProposed', null, 'desk']],
      ['all classified', ['compileDaftar', null, 'desk']],
      ['compiled', ['conveneMeeting', null, 'ppid']],
      ['convened', ['recordAttendance', null, 'sekretaris']],
      ['attended', ['postponeEntry', null, 'ketua']],
      ['one put off', ['decideList', null, 'ketua']],
      ['decided', ['drawUpBeritaAcara', null, 'ppid']],
      ['drawn up', ['attachSigned', null, 'sekretaris']],
      ['signed', ['establishEdition', null, 'ppid']],
      ['established', ['orderUpload', null, 'ppid']],
      ['ordered', ['recordPublication', null, 'desk']],
    ] as const
  ).map(([phase, move]) => ({ lanes: ['accepted', 'accepted'] as const, phase, next: [move] })),
  { lanes: ['accepted', 'accepted'], phase: 'published', next: [] },
];
