/** A part of a JSON schema, as far as samples need it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly minItems?: number;
}

/** Makes a body that a contract accepts, every id in it being `id`: what an attacker would send who knows the contract. */
export class Sampler {
  constructor(
    private readonly components: Readonly<Record<string, unknown>>,
    private readonly id: string,
  ) {}

  of(given: unknown, depth = 0): unknown {
    const schema = this.resolved(given as Schema);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[0];
    const choice = schema.anyOf ?? schema.oneOf;
    if (choice) return this.of(choice.find((one) => this.resolved(one).type !== 'null') ?? choice[0], depth + 1);
    if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => this.of(part, depth + 1)));
    return this.ofType(schema, depth);
  }

  private ofType(schema: Schema, depth: number): unknown {
    switch ([schema.type].flat()[0]) {
      case 'object':
        return depth > 6 ? {} : Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, part]) => [key, this.of(part, depth + 1)]));
      case 'array':
        return depth > 6 ? [] : [this.of(schema.items ?? {}, depth + 1)];
      case 'integer':
      case 'number':
        return Math.max(1, schema.minimum ?? 1);
      case 'boolean':
        return false;
      case 'string':
        return this.text(schema);
      default:
        return {};
    }
  }

  private text({ format, pattern }: Schema): string {
    if (format === 'uuid') return this.id;
    if (format === 'date') return '2026-11-20';
    if (format === 'date-time') return '2026-11-20T10:00:00Z';
    if (format === 'email') return 'somebody@elsewhere.example';
    if (pattern?.includes('\\d{4}')) return '2026-11';
    return 'some words of a stranger';
  }

  private resolved(schema: Schema): Schema {
    const name = schema.$ref?.split('/').at(-1);
    return name ? this.resolved(this.components[name] as Schema) : schema;
  }
}
