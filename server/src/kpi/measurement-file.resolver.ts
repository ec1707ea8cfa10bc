import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { MeasurementFileView, measurementFileView } from './measurement-file.graphql.js';
import { MeasurementImportService } from './measurement-import.service.js';
import { MeasurementFileInput } from './measurement.inputs.js';

@Resolver()
export class MeasurementFileResolver {
  constructor(private readonly files: MeasurementImportService) {}

  @Query(() => MeasurementFileView, {
    description: 'What would become of the lines of a file of measurements; nothing is written.',
  })
  @Can('measurement.import')
  async measurementsPreview(
    @Member() ctx: MemberCtx,
    @Args('input') input: MeasurementFileInput,
  ): Promise<MeasurementFileView> {
    return measurementFileView(await this.files.preview(ctx, input));
  }

  @Mutation(() => MeasurementFileView, {
    description: 'Adds the new values of a file in one go; the same file a second time adds nothing.',
  })
  @Can('measurement.import')
  async importMeasurements(
    @Member() ctx: MemberCtx,
    @Args('input') input: MeasurementFileInput,
  ): Promise<MeasurementFileView> {
    return measurementFileView(await this.files.accept(ctx, input));
  }
}
