import { describeGallery } from './gallery/describeGallery.ts';

describeGallery({ theme: 'dark', width: 1280 });
