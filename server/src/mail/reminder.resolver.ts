import { Args, Field, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { RemindInput } from './reminder.inputs.js';
import { ReminderService } from './reminder.service.js';

@ObjectType({ description: 'What came of a reminder.' })
export class RemindPayload {
  @Field(() => Int, { description: 'How many people will get a mail.' })
  reminded!: number;

  @Field(() => Int, { description: 'How many have had one today already: nobody is written to twice a day.' })
  alreadyToday!: number;

  @Field(() => Int, { description: 'How many owe no answer about the plan any more.' })
  nothingDue!: number;
}

@Resolver()
export class ReminderResolver {
  constructor(private readonly reminders: ReminderService) {}

  @Mutation(() => RemindPayload, { description: 'Reminds people by mail of the answers that they owe.' })
  @Can('reminder.send')
  remind(@Member() ctx: MemberCtx, @Args('input') input: RemindInput): Promise<RemindPayload> {
    return this.reminders.remind(ctx, input);
  }
}
