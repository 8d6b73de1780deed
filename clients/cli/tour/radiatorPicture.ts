/** A radiator with its valve: a PNG of 120 × 80 pixels. */
export const radiatorPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAABQCAIAAABd+SbeAAACNUlEQVR42u3cT0sCQRjHcV9Gd19DZ19ERy8hRW8gvEiYRHiIrQ4RiwgeBAXpYH' +
    'aKQJTQWPAg7mX3kHjY9OI9zEuEIFv+ydVaZ2a/8Ds+l/nwMDs7ME/offRBfEgIAqCBJkADDTQKQANNgAYaaBSABppsE3qop/vRSD8aGeppEWrU' +
    'hB7q6be93Wnmrt/PGmWh+9GIe/H9aGS7NcpCu1c+yXZrgAYaaKGgu86g3upUas1yteHO7OJ/FPhTU6k1661O1xnIDd22X2eXLRT0NG37VVborj' +
    'NYpCwgdLnaEKqvPUDXWx25oOutjpTQs/uy4NCVWlNK6CXKYkKXqw2ggQYaaKCBBhpooIEGGmiggZ6/ltFLfFwMj/M73lIMj17iQK8K/aXsldiV' +
    '9ayDCL1OL3/va6CBZuvgY8jH0O/j3d3T8/7JxTR3T88c74AGGmiggQYaaKCBBhpooAMEbZhW4ibnhk7c5AzTAvrPoO2ec54tuIndOc8W7J4D9K' +
    'bQhmnFktoi5UliSW3z1g40tN1zflWeWm/Y14GGXrJjzN1DgF4H2jCt1ZUn2WQDURY6pecPTi+9UnrN0dl17v4xuNApPf/fxO6sYq0mtA+9/KOv' +
    'gZYQWqLHQnJvHXI9f0vp+cPUlZQfQ8UedIp7vFPvibKgPyzqPboX9BdcyTESIl4qqTqvQ7hrUrUHoximdVt6ONYysaQWS2rHWua29LCdi3+GVz' +
    'GOLUjj2BgwyMhMoIEmQANNgAYaaPLX+QR3eM0WBTxZZQAAAABJRU5ErkJggg==',
  'base64',
);
