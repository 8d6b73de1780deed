import { createUnionType, Field, Float, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { InvalidInputProblem, Problem } from './problems.ts';

@ObjectType({
  description:
    'A file of a portal: a picture in a lesson, or a material. The same bytes are one file, whatever they were called.',
})
export class File {
  @Field(() => ID, { description: 'SHA-256 of the bytes, 64 lower-case hex digits; names the file within its portal.' })
  sha256!: string;

  @Field(() => String, { description: 'Name it was first uploaded under; its end fits the media type.' })
  name!: string;

  @Field(() => String, { description: 'What it is, told by its bytes: for example `image/png`.' })
  mediaType!: string;

  @Field(() => Float, { description: 'Size in bytes, a whole number.' })
  bytes!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was first uploaded, or arrived by a transfer.' })
  createdAt!: Date;
}

@InputType({ description: 'A file to be uploaded.' })
export class RequestUploadInput {
  @Field(() => ID, { description: 'The portal that will hold it; you must be its moderator.' })
  portalId!: string;

  @Field(() => String, {
    description: 'Name with its end, for example `plan.pdf`; at most 255 characters. A path before it is dropped.',
  })
  fileName!: string;

  @Field(() => Float, { description: 'Size in bytes, a whole number from 1; not more will be taken.' })
  bytes!: number;
}

@ObjectType({
  description:
    'Send the bytes as the body of one request to `uploadUrl`. It answers `{"file": {"sha256", "name", "mediaType", "bytes", "reference"}}`; `reference` is what the HTML of lessons calls it. Refusals come as `{"errors": […]}` with a `reason`.',
})
export class RequestUploadSuccess {
  @Field(() => String, {
    description: 'Where to send the bytes. Whoever has it may upload this one file in your name, so tell nobody.',
  })
  uploadUrl!: string;

  @Field(() => String, { description: 'The HTTP method to use: PUT.' })
  method!: string;

  @Field(() => GraphQLISODateTime, { description: 'The request must begin before this time: 15 minutes from now.' })
  expiresAt!: Date;

  @Field(() => Float, { description: 'The most bytes that will be taken: what you announced.' })
  maxBytes!: number;
}

@ObjectType({ implements: Problem, description: 'The file is larger than this installation takes.' })
export class FileTooLargeProblem extends Problem {
  @Field(() => Float, { description: 'The most bytes that a file may have.' })
  maxBytes!: number;
}

export const RequestUploadResult = createUnionType({
  name: 'RequestUploadResult',
  description: 'What `requestUpload` answers.',
  types: () => [RequestUploadSuccess, InvalidInputProblem, FileTooLargeProblem] as const,
  resolveType: byTypename,
});
