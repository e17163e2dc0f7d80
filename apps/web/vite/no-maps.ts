/**
 * In the place of d3-geo, which Plot imports for maps: no figure here is one, and its code is a tenth of what draws charts.
 */
const noMaps = (): never => {
  throw new Error('A figure asks for a map: give it d3-geo back, in vite.config.ts.');
};

/** Plot prepares one as it is loaded. */
export const geoTransform = () => ({ stream: noMaps });

export {
  noMaps as geoAlbers,
  noMaps as geoAlbersUsa,
  noMaps as geoAzimuthalEqualArea,
  noMaps as geoAzimuthalEquidistant,
  noMaps as geoCentroid,
  noMaps as geoClipRectangle,
  noMaps as geoConicConformal,
  noMaps as geoConicEqualArea,
  noMaps as geoConicEquidistant,
  noMaps as geoEqualEarth,
  noMaps as geoEquirectangular,
  noMaps as geoGnomonic,
  noMaps as geoGraticule,
  noMaps as geoGraticule10,
  noMaps as geoMercator,
  noMaps as geoOrthographic,
  noMaps as geoPath,
  noMaps as geoStereographic,
  noMaps as geoStream,
  noMaps as geoTransverseMercator,
};
