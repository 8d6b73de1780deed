import { graphql } from '../../graphql/graphql.ts';

/** How far one order is in one portal, and what became of it. */
export const progressFragment = graphql(`
  fragment TransferProgress on Transfer {
    id orderId state phase stepsDone stepsTotal cancelRequested message finishedAt
    target { id name title }
    items { id kind title sourceId requested state }
  }
`);

export const transferUpdatedDocument = graphql(`
  subscription TransferUpdated($orderId: ID!) { transferUpdated(orderId: $orderId) { id ...TransferProgress } }
`);

export const startTransferDocument = graphql(`
  mutation StartTransfer($input: StartTransferInput!) {
    startTransfer(input: $input) {
      __typename
      ... on StartTransferSuccess { orderId transfers { id ...TransferProgress } }
      ... on Problem { code message }
    }
  }
`);

export const cancelTransferDocument = graphql(`
  mutation CancelTransfer($id: ID!) {
    cancelTransfer(id: $id) {
      __typename
      ... on TransferChanged { transfer { id ...TransferProgress } }
      ... on TransferStateProblem { transfer { id ...TransferProgress } }
      ... on Problem { code message }
    }
  }
`);

export const retryTransferDocument = graphql(`
  mutation RetryTransfer($id: ID!) {
    retryTransfer(id: $id) {
      __typename
      ... on TransferChanged { transfer { id ...TransferProgress } }
      ... on TransferStateProblem { transfer { id ...TransferProgress } }
      ... on Problem { code message }
    }
  }
`);
