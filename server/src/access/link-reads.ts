import {
  getNamedType,
  isLeafType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLField,
  type GraphQLResolveInfo,
} from 'graphql';
import { DomainError } from '../platform/errors/domain-error.js';

/**
 * What a link of a mail is told, by type: `facts` are the fields without arguments whose value is plain or of a type of
 * this table; a list names the only fields. Root fields are let through by `ByLink`. Everything else of the schema is
 * refused, also what will be added to it one day: fields have no gate of their own.
 */
const TOLD: Readonly<Record<string, 'facts' | readonly string[]>> = {
  Query: ['answerDraft', 'myTasks', 'updateLinks'],
  Mutation: ['keepAnswerDraft', 'submitStatus', 'revokeUpdateLinks'],
  UpdateLink: 'facts',
  Council: ['id', 'name', 'nameEn'],
  RevokeUpdateLinksPayload: 'facts',
  MyTasks: 'facts',
  ReportingWindow: 'facts',
  DueOccurrence: 'facts',
  SubmitStatusPayload: 'facts',
  Task: 'facts',
  PlanRef: ['id', 'slug', 'title'],
  Occurrence: 'facts',
  Indicator: 'facts',
  Target: 'facts',
  Measurement: 'facts',
  StatusUpdate: 'facts',
  StatusUpdateCan: 'facts',
  Evidence: 'facts',
  KeepAnswerDraftPayload: 'facts',
  AnswerDraft: 'facts',
  DraftedEvidence: 'facts',
  DraftedValue: 'facts',
};

/** Refuses with `access.denied` a request of a link's holder that mentions anything a link is not told. */
export function requireLinkReads({ schema, operation, fragments }: GraphQLResolveInfo): void {
  const types = new TypeInfo(schema);
  const gate = visitWithTypeInfo(types, {
    Field: () => {
      const parent = types.getParentType();
      const field = types.getFieldDef();
      if (!parent || !field || !isTold(parent.name, field))
        throw new DomainError('access.denied', 'A link from a mail does not open this.');
    },
  });
  for (const part of [operation, ...Object.values(fragments)]) visit(part, gate);
}

function isTold(parent: string, field: GraphQLField<unknown, unknown>): boolean {
  if (field.name === '__typename') return true;
  const told = Object.hasOwn(TOLD, parent) ? TOLD[parent] : undefined;
  if (told !== 'facts') return told?.includes(field.name) ?? false;
  const type = getNamedType(field.type);
  return field.args.length === 0 && (isLeafType(type) || Object.hasOwn(TOLD, type.name));
}
