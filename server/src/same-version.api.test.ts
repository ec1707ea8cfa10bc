import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { Role } from './access/role.js';
import type { Conflict } from './platform/errors/conflict.js';
import { schemaText } from './schema-text.js';
import { addTask } from './testing/add-task.js';
import { answer, submit } from './testing/answers.js';
import type { Browser } from './testing/browser.js';
import { councilKeys, type CouncilKeys } from './testing/council-keys.js';
import { RACES } from './testing/races.js';
import { correct, readDraft } from './testing/drafts.js';
import { footprint } from './testing/footprint.js';
import { rootFields, takesVersion } from './testing/schema-walk.js';
import { createTestApp, type TestApp } from './testing/test-app.js';

/** So many write at once; R7 asks for KVARTAL_TEST_WRITERS=50 KVARTAL_TEST_ROUNDS=200. */
const WRITERS = Number(process.env['KVARTAL_TEST_WRITERS'] ?? 4);
const ROUNDS = Number(process.env['KVARTAL_TEST_ROUNDS'] ?? 3);
const PATIENCE = 120_000 + WRITERS * ROUNDS * 500;

/** The names of the people with these roles, as the seed gives them. */
const NAMES: Partial<Record<Role, string>> = {
  administrator: 'Олег Адміненко',
  secretary: 'Софія Секретарук',
  head: 'Ганна Головач',
};

let test: TestApp;
let own: CouncilKeys;
beforeAll(async () => {
  test = await createTestApp();
  own = await councilKeys(test, test.own);
});
afterAll(() => test?.close());

const documentOf = (verb: string, payload: string): string => {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  const input = verb === 'redoCorrection' ? 'UndoCorrectionInput' : `${type}Input`;
  return `mutation ($input: ${input}!) { ${verb}(input: $input) { ${payload} } }`;
};

type Body = { errors?: { extensions: { code: string; conflict?: Conflict } }[] };
const conflictIn = (body: string): Conflict | undefined => {
  const { errors }: Body = JSON.parse(body);
  return errors?.[0]?.extensions.conflict;
};
const journalRows = async (): Promise<number> => Number((await footprint(test))['journal']);

/** They answer in another way than by a refusal, or lie outside the journal; each has a test of its own. */
const OTHERS = ['acceptDraft', 'confirmStatuses', 'keepAnswerDraft', 'setMailChoice'];

describe(`${WRITERS} people who looked at the same version`, () => {
  it('are tried at every mutation that takes a version', async () => {
    const fields = rootFields(buildSchema(await schemaText())).filter(takesVersion);
    expect(fields.map(({ field }) => field.name)).toEqual([...Object.keys(RACES), ...OTHERS].toSorted());
  });

  it.each(Object.entries(RACES))(
    'cannot all be saved by %s: one is, the others are told what stands there now',
    async (verb, { as, payload, input, refused, rows = 1 }) => {
      const who = await test.signInAs(as);
      const before = await journalRows();
      const answers = await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) =>
          who.ask(documentOf(verb, payload), { input: input(own, writer) }),
        ),
      );
      const late = answers.filter(({ code }) => code !== null);
      expect(late.map(({ code }) => code)).toEqual(Array.from({ length: WRITERS - 1 }, () => refused));
      expect((await journalRows()) - before).toBe(rows);
      for (const { body } of late)
        expect(conflictIn(body)).toEqual({
          version: expect.any(Number),
          changedBy: NAMES[as],
          changedAt: '2026-03-10T08:00:00.000Z',
          action: expect.any(String),
          now: expect.any(Object),
        });
    },
    PATIENCE,
  );

  it('and turn a draft into a plan have that plan; who wanted to amend another one with it is refused', async () => {
    const secretary = await test.signInAs('secretary');
    const ask = (input: Record<string, unknown>) =>
      secretary.ask<{ acceptDraft: { plan: { id: string } } }>(documentOf('acceptDraft', 'plan { id }'), {
        input: { id: own.draftToAccept, version: 1, ...input },
      });
    const before = await journalRows();
    const answers = await Promise.all(Array.from({ length: WRITERS }, () => ask({})));
    expect(new Set(answers.map(({ data }) => data.acceptDraft.plan.id)).size).toBe(1);
    const late = await ask({ planSlug: own.planToAmend });
    expect(late.code).toBe('draft.changed_meanwhile');
    expect(conflictIn(late.body)).toMatchObject({ action: 'plan.accepted', now: { state: 'accepted' } });
    expect((await journalRows()) - before).toBe(1);
  });

  it('and confirm answers together: the one who came first does, the others are told which have changed', async () => {
    const head = await test.signInAs('head');
    const updates = [{ updateId: own.updateToConfirm, version: 2 }];
    const before = await journalRows();
    type Confirmed = {
      confirmStatuses: { results: { code: string | null; conflict: Conflict | null }[] };
    };
    const answers = await Promise.all(
      Array.from({ length: WRITERS }, () =>
        head.get<Confirmed>(documentOf('confirmStatuses', 'results { code conflict }'), {
          input: { updates },
        }),
      ),
    );
    const results = answers.flatMap(({ confirmStatuses }) => confirmStatuses.results);
    const late = results.filter(({ code }) => code !== null);
    expect(late).toHaveLength(WRITERS - 1);
    for (const { code, conflict } of late) {
      expect(code).toBe('occurrence.changed_meanwhile');
      expect(conflict).toMatchObject({
        version: 3,
        changedBy: 'Ганна Головач',
        action: 'status.confirmed',
        now: { confirmedStatus: 'done', review: 'confirmed' },
      });
    }
    expect((await journalRows()) - before).toBe(1);
  });
});

describe('a choice of mails', () => {
  const SET = documentOf('setMailChoice', 'version');
  const choose = (who: Browser, input: Record<string, unknown>) =>
    who.ask<{ setMailChoice: { version: number } }>(SET, { input });

  it('is not written over by one that was made before it was seen; the same choice again is no other one', async () => {
    const head = await test.signInAs('head');
    const first = await choose(head, { version: 1, digest: false, decisions: false });
    expect(first.data.setMailChoice.version).toBe(2);
    expect((await choose(head, { version: 1, digest: false, decisions: false })).code).toBeNull();
    const late = await choose(head, { version: 1, digest: true, decisions: false });
    expect(late.code).toBe('mail_choice.changed_meanwhile');
    expect(conflictIn(late.body)).toMatchObject({ version: 2, now: { digest: false, decisions: false } });
    const seen = await choose(head, { version: 2, digest: true, decisions: false });
    expect(seen.data.setMailChoice.version).toBe(3);
  });
});

/** A thing that one round after another is written to. */
type Target = {
  version: () => Promise<number>;
  write: (seen: number, text: string) => Promise<{ code: string | null; body: string }>;
  /** What stands there now. */
  text: () => Promise<string>;
};

describe(`${ROUNDS} rounds of ${WRITERS} writers`, () => {
  const targets: Record<string, () => Promise<Target>> = {
    'a text of a report': async () => {
      const id = own.reportToEdit;
      const secretary = await test.signInAs('secretary');
      const read = async () => {
        type Read = { report: { version: number; texts: { key: string; text: string }[] } };
        const { report } = await secretary.get<Read>(
          'query ($id: ID!) { report(id: $id) { version texts { key text } } }',
          { id },
        );
        return report;
      };
      return {
        version: async () => (await read()).version,
        text: async () => (await read()).texts.find(({ key }) => key === 'next')?.text ?? '',
        write: (version, text) =>
          secretary.ask(documentOf('editReport', 'report { version }'), {
            input: { id, version, texts: [{ key: 'next', text }] },
          }),
      };
    },
    'the answers about a deadline': async () => {
      const { occurrenceId } = await addTask(test);
      const secretary = await test.signInAs('secretary');
      const row = () =>
        test.reads
          .selectFrom('occurrence')
          .where('council_id', '=', test.own.councilId)
          .where('id', '=', occurrenceId)
          .select('version')
          .executeTakeFirstOrThrow();
      return {
        version: async () => (await row()).version,
        text: async () => {
          const update = await test.reads
            .selectFrom('status_update')
            .where('council_id', '=', test.own.councilId)
            .where('occurrence_id', '=', occurrenceId)
            .orderBy('id', 'desc')
            .select('text')
            .executeTakeFirstOrThrow();
          return update.text;
        },
        write: (version, text) => submit(secretary, answer(occurrenceId, { version, text })),
      };
    },
    'the title of a draft': async () => {
      const secretary = await test.signInAs('secretary');
      const id = own.draftToCorrect;
      return {
        version: async () => (await readDraft(secretary, id)).version,
        text: async () => (await readDraft(secretary, id)).draft.title ?? '',
        write: (version, value) => correct(secretary, { id, version, pointer: '/title', value }),
      };
    },
  };

  it.each(Object.entries(targets))(
    'leave %s with as many changes as were accepted, and nobody’s accepted words are lost',
    async (_name, make) => {
      const target = await make();
      const first = await target.version();
      for (let round = 0; round < ROUNDS; round += 1) {
        const seen = await target.version();
        const texts = Array.from({ length: WRITERS }, (_, writer) => `Коло ${round}, текст ${writer}`);
        const answers = await Promise.all(texts.map((text) => target.write(seen, text)));
        const accepted = texts.filter((_, writer) => answers[writer]?.code === null);
        expect(accepted).toHaveLength(1);
        expect(await target.text()).toBe(accepted[0]);
        for (const { code, body } of answers.filter((one) => one.code !== null)) {
          expect(code).toMatch(/\.changed_meanwhile$/);
          expect(conflictIn(body)?.version).toBe(seen + 1);
        }
      }
      expect((await target.version()) - first).toBe(ROUNDS);
    },
    PATIENCE,
  );
});
