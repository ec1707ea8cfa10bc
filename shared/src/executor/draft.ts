/**
 * What an executor is, as the plans name them: `unit` a department, division or service; `group` bodies named as a
 * class («виконавчі органи», «комунальні підприємства», «розпорядники…»); `position-group` officials («начальники
 * управлінь, відділів, секторів»); `external` experts, donors, NGOs, universities; `enterprise` one named enterprise
 * or institution; `body` a council, ministry, agency, commission or working group.
 */
export type ExecutorKind = 'unit' | 'group' | 'position-group' | 'external' | 'enterprise' | 'body';

/**
 * One executor of a cell. `name` is verbatim, without «(за згодою)»; `parent` is the higher unit that the name itself
 * states («відділ … управління …»), in the nominative.
 */
export type ExecutorDraft = { name: string; kind: ExecutorKind; parent: string | null; byConsent: boolean };
