import { graphql } from '../../graphql/graphql.ts';

export const competencyInList = graphql(`
  fragment CompetencyInList on Competency { id title description originId }
`);

export const createCompetencyDocument = graphql(`
  mutation CreateCompetency($input: CreateCompetencyInput!) {
    createCompetency(input: $input) {
      __typename
      ... on CreateCompetencySuccess { competency { ...CompetencyInList } }
      ... on Problem { code message }
      ... on CompetencyTitleTakenProblem { competency { id title } }
    }
  }
`);

export const updateCompetencyDocument = graphql(`
  mutation UpdateCompetency($input: UpdateCompetencyInput!) {
    updateCompetency(input: $input) {
      __typename
      ... on UpdateCompetencySuccess { competency { ...CompetencyInList } }
      ... on Problem { code message }
    }
  }
`);

export const deleteCompetencyDocument = graphql(`
  mutation DeleteCompetency($id: ID!) {
    deleteCompetency(id: $id) {
      __typename
      ... on DeleteCompetencySuccess { competencyId }
      ... on Problem { code message }
    }
  }
`);
