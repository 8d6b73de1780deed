import { describeGallery } from './gallery/describeGallery.ts';

describeGallery({ theme: 'light', width: 1280 });
