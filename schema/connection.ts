import 'reflect-metadata';
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';

/** Largest page that any list gives. */
export const largestPage = 100;

@ObjectType({ description: 'Where a page of a list begins and ends (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is a further page: ask with `after: endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something comes before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge of this page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge of this page.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many to give, 1 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Go on after this cursor (`pageInfo.endCursor` of the page before).',
  })
  after?: string | null;
}

/** What a list resolver gives; `totalCount` is counted only when asked for. */
export interface ConnectionShape<Node> {
  edges: { node: Node; cursor: string }[];
  nodes: Node[];
  pageInfo: PageInfo;
  totalCount: () => Promise<number>;
}

/** The connection and edge types of a node type. */
export function connectionType<Node extends object>(
  node: ClassType<Node>,
  name: string,
): ClassType<ConnectionShape<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, with its cursor.` })
  class Edge {
    @Field(() => node, { description: 'The object itself.' })
    node!: Node;

    @Field(() => String, { description: 'Marks this place in the list.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} objects.` })
  class Connection {
    @Field(() => [Edge], { description: 'The objects with their cursors.' })
    edges!: Edge[];

    @Field(() => [node], { description: 'The objects alone, for those who need no cursors.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'How to go on.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { simple: true, description: 'How many there are in all; counted only when asked for.' })
    totalCount!: () => Promise<number>;
  }
  return Connection as ClassType<ConnectionShape<Node>>;
}
