import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '../access/role.js';
import { RoleEnum } from '../access/role.graphql.js';
import { OrgUnitView } from '../org-unit/org-unit.graphql.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { CouncilView } from '../tenant/council.graphql.js';

@ObjectType({ description: 'What the reader may do about an invitation.' })
export class InvitationCan {
  @Field(() => Boolean, { description: 'Send it again.' })
  resend!: boolean;

  @Field(() => Boolean, { description: 'Take it back.' })
  withdraw!: boolean;
}

@ObjectType('Invitation', {
  description: 'An address that was asked to serve in the council and has not answered yet.',
})
export class InvitationView {
  @Field(() => ID, { description: 'The key of the invitation.' })
  id!: string;

  @Field(() => String, { description: 'The address that the letter goes to.' })
  email!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The post.' })
  post!: string | null;

  @Field(() => [RoleEnum], { description: 'The roles that the person will have.' })
  roles!: Role[];

  @Field(() => [OrgUnitView], { description: 'The units in which the person will work.' })
  units!: OrgUnitView[];

  @Field(() => DateTimeScalar, { description: 'Until when it can be accepted.' })
  expiresAt!: number;

  @Field(() => Boolean, { description: 'Whether that time is over: only sending it again opens it.' })
  isExpired!: boolean;

  @Field(() => Int, { description: 'Goes up with every letter; sending again and taking back ask for it.' })
  version!: number;

  @Field(() => InvitationCan, { description: 'What the reader may do about it.' })
  can!: InvitationCan;
}

@ObjectType({ description: 'An invitation after a change.' })
export class InvitationPayload {
  @Field(() => InvitationView, { nullable: true, description: 'As of now; null when it was taken back.' })
  invitation!: InvitationView | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret address, told here and never again, where no mail server is set; else null.',
  })
  address!: string | null;
}

@ObjectType({ description: 'What somebody who holds the letter is told.' })
export class SeenInvitation {
  @Field(() => CouncilView, { description: 'Which council invites.' })
  council!: CouncilView;

  @Field(() => String, { description: 'The address that is invited.' })
  email!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The post.' })
  post!: string | null;

  @Field(() => [RoleEnum], { description: 'The roles in the council.' })
  roles!: Role[];

  @Field(() => DateTimeScalar, { description: 'Until when it can be accepted.' })
  expiresAt!: number;

  @Field(() => Boolean, {
    description: 'Whether the address has an account: then its password is not chosen here.',
  })
  hasAccount!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the reader is signed in to that account and may accept at once.',
  })
  isSignedIn!: boolean;
}

@ObjectType({ description: 'The answer to an accepted invitation; nobody is signed in by it.' })
export class AcceptInvitationPayload {
  @Field(() => CouncilView, { description: 'Where the person serves now.' })
  council!: CouncilView;

  @Field(() => String, { description: 'The address to sign in with.' })
  email!: string;
}

@ObjectType({ description: 'The answer to a wish for a new password: the same for every address.' })
export class AskPasswordResetPayload {
  @Field(() => Boolean, { description: 'Always true: a letter goes out if the address has an account.' })
  ok!: boolean;
}

@ObjectType({ description: 'The answer to a new password; nobody is signed in by it.' })
export class ResetPasswordPayload {
  @Field(() => Boolean, { description: 'Always true: every session of the account has ended.' })
  ok!: boolean;
}
