import { Module, type DynamicModule, type ValueProvider } from '@nestjs/common';

/** What every noun may ask for: the clock, the file store. */
@Module({})
export class PlatformModule {
  static forRoot(values: ValueProvider[]): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: values,
      exports: values.map((value) => value.provide),
    };
  }
}
