import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { schemaText } from './schema-text.js';
import { rootFields, takesVersion, type RootField } from './testing/schema-walk.js';

/** Mutations that take no version, each with the reason why nobody's words can be lost by it. */
const WITHOUT_A_VERSION: Readonly<Record<string, string>> = {
  acceptInvitation: 'An invitation is accepted once, by its token; a second time is refused.',
  addMeasurement: 'It adds a row; values that were measured before stay beside it.',
  addPasskey: 'It adds a row.',
  addSignInMethod: 'It adds a row.',
  askNewLink: 'It adds a mail with a new link; what the person has answered stays.',
  askPasskey: 'It only asks the browser.',
  askPasswordReset: 'It adds a letter; the password stays what it is.',
  askSecondFactor: 'One of three words, and the journal keeps the one before.',
  beginExternalSignIn: 'It changes nothing: the browser carries what was begun.',
  beginPasskey: 'It only asks the browser.',
  beginTotp: 'It makes a secret that counts only when its code was given.',
  cancelReading: 'Nobody has written anything into a document that is being read; one that was read refuses.',
  changePassword: 'It takes the present password, and whoever gives it sets the new one.',
  confirmTotp: 'It ends the setting up of one’s own program; a second time it is refused.',
  correctMeasurement:
    'A correction is a row of its own; of a value that was corrected meanwhile it is refused.',
  createReport: 'It adds a row; a second report of the year is refused.',
  createUnit: 'It adds a row; a second unit of the name in the same place is refused.',
  endOtherSessions: 'It can only end sessions of one’s own, and ending them twice comes to the same.',
  endSession: 'It can only end one session of one’s own, named by its key.',
  finishWithCode: 'It begins a session and changes nothing of a council.',
  finishWithPasskey: 'It begins a session and changes nothing of a council.',
  finishWithRecoveryCode: 'It begins a session and changes nothing of a council.',
  fulfilIndicator: 'It adds a row; a second fulfilment of the indicator is refused.',
  importMeasurements: 'It adds rows; values that were measured before stay beside them.',
  invitePerson: 'It adds a row; a second invitation of the address is refused.',
  linkIdentity: 'It changes nothing: the browser carries what was begun.',
  makeApiToken: 'It adds a row.',
  makeCalendar: 'It adds a row.',
  remind: 'It adds mails; who was reminded today is not reminded again.',
  removePasskey: 'It can only end one passkey of one’s own, named by its key.',
  removeTotp: 'It can only end codes of one’s own, and ending them twice comes to the same.',
  renewRecoveryCodes: 'It puts new codes in place of one’s own old ones, which is what is asked.',
  resetPassword: 'One value of one’s own, set once by the token of a letter.',
  revokeApiToken: 'It can only end a token, and ending it twice comes to the same.',
  revokeCalendar: 'It can only end an address of one’s own, and ending it twice comes to the same.',
  revokeUpdateLinks: 'It can only end links, and ending them twice comes to the same.',
  seeInvitation: 'It changes nothing.',
  setLocale: 'One value of one’s own, which stands before the person’s eyes.',
  signIn: 'It begins a session and changes nothing of a council.',
  signOut: 'It ends the session of this browser.',
  switchCouncil: 'It moves the session of this browser and changes nothing of a council.',
  undoFulfilment: 'It can only end one fulfilment, named by its key; one that was ended already is refused.',
  unlinkIdentity: 'It can only end one link of one’s own, named by its key.',
};

let mutations: RootField[];
beforeAll(async () => {
  const fields = rootFields(buildSchema(await schemaText()));
  mutations = fields.filter(({ operation }) => operation === 'mutation');
});

describe('a mutation that changes what is there already', () => {
  it('takes the version that the asker saw, or stands in the list of those that can lose nobody’s words', () => {
    const without = mutations.filter((one) => !takesVersion(one)).map(({ field }) => field.name);
    expect(without).toEqual(Object.keys(WITHOUT_A_VERSION));
  });
});
