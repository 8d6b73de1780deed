import { Center, Loader } from '@mantine/core';

/** While something larger is loaded; texts may not be there yet. */
export const Loading = () => (
  <Center mih="40vh" aria-busy="true" data-coming>
    <Loader type="dots" />
  </Center>
);
