import { gql, type TypedDocumentNode } from '@apollo/client';
import type { CouncilSettingsFieldsFragment } from '../gql/graphql.js';

/** What the administrator decides about the council; every change asks for the `version` that was looked at. */
export const SETTINGS_FIELDS: TypedDocumentNode<CouncilSettingsFieldsFragment> = gql`
  fragment CouncilSettingsFields on CouncilSettings {
    id
    slug
    name
    nameEn
    city
    locale
    every
    dueDay
    isPublic
    logoUrl
    version
  }
`;

export type Settings = CouncilSettingsFieldsFragment;
