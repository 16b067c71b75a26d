//! Where boxes and arrows go: in layers, each step below all that lead to it.

use std::collections::BTreeMap;

use nextmove::diagram::Drawing;

/// The width and height of a box, and the distance of one layer from the next.
pub(crate) const BOX: (i64, i64) = (216, 64);
const LAYER: i64 = 176;
const GAP: i64 = 64;
/// How often layers are put in order by their neighbours.
const SWEEPS: usize = 12;

/// A point, in units of the picture.
pub(crate) type Point = (i64, i64);

/// Where everything goes.
pub(crate) struct Layout {
    pub(crate) width: i64,
    pub(crate) height: i64,
    /// The middle of each box.
    pub(crate) boxes: Vec<Point>,
    /// The points that each arrow goes through.
    pub(crate) arrows: Vec<Vec<Point>>,
}

/// Something in a layer: a box, or a bend of an arrow that passes by. Boxes come first.
type Item = usize;

/// Items in layers, and what is next to what in the layers above and below.
struct Layers {
    rows: Vec<Vec<Item>>,
    above: Vec<Vec<Item>>,
    below: Vec<Vec<Item>>,
    boxes: usize,
}

/// Lays a drawing out.
pub(crate) fn layout(drawing: &Drawing) -> Layout {
    let depths = depths(drawing);
    let mut layers = Layers::new(&depths);
    let edges = drawing.edges.iter();
    let chains: Vec<Vec<Item>> = edges
        .map(|edge| layers.chain(edge.from, edge.to, &depths))
        .collect();
    for sweep in 0..SWEEPS {
        layers.sweep(sweep % 2 == 0);
    }
    let (width, places) = layers.places();
    Layout {
        width,
        height: i64::try_from(layers.rows.len()).unwrap_or(0) * LAYER,
        boxes: places[..layers.boxes].to_vec(),
        arrows: chains
            .iter()
            .map(|chain| layers.points(chain, &places))
            .collect(),
    }
}

/// How many steps the longest route to each box has.
fn depths(drawing: &Drawing) -> Vec<usize> {
    let mut depths = vec![0; drawing.nodes.len()];
    // Edges stand in the order of the steps they begin at, and lead to later steps only.
    for edge in &drawing.edges {
        depths[edge.to] = depths[edge.to].max(depths[edge.from] + 1);
    }
    depths
}

impl Layers {
    fn new(depths: &[usize]) -> Self {
        let deepest = depths.iter().max().map_or(0, |deepest| deepest + 1);
        let mut rows = vec![Vec::new(); deepest];
        for (item, depth) in depths.iter().enumerate() {
            rows[*depth].push(item);
        }
        Self {
            rows,
            above: vec![Vec::new(); depths.len()],
            below: vec![Vec::new(); depths.len()],
            boxes: depths.len(),
        }
    }

    /// The items of an arrow: its boxes, and a bend in each layer between them.
    fn chain(&mut self, from: usize, to: usize, depths: &[usize]) -> Vec<Item> {
        let mut chain = vec![from];
        for row in depths[from] + 1..depths[to] {
            let bend = self.above.len();
            self.above.push(Vec::new());
            self.below.push(Vec::new());
            self.rows[row].push(bend);
            chain.push(bend);
        }
        chain.push(to);
        for pair in chain.windows(2) {
            self.below[pair[0]].push(pair[1]);
            self.above[pair[1]].push(pair[0]);
        }
        chain
    }

    /// Orders each layer by the median of what its items are next to in the layer before.
    fn sweep(&mut self, down: bool) {
        let next_to = if down { &self.above } else { &self.below };
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        if !down {
            order.reverse();
        }
        for pair in order.windows(2) {
            let fixed: BTreeMap<Item, usize> =
                (self.rows[pair[0]].iter().copied()).zip(0..).collect();
            let now: BTreeMap<Item, usize> =
                (self.rows[pair[1]].iter().copied()).zip(0..).collect();
            self.rows[pair[1]].sort_by_key(|item| {
                let mut near: Vec<usize> = next_to[*item].iter().map(|it| fixed[it]).collect();
                near.sort_unstable();
                let median = near.get(near.len() / 2).copied();
                (median.unwrap_or(now[item]), now[item])
            });
        }
    }

    /// The points of an arrow: out of its box at the bottom, straight past other boxes, in at the top.
    fn points(&self, chain: &[Item], places: &[Point]) -> Vec<Point> {
        let half = BOX.1 / 2;
        let mut points = Vec::new();
        for item in chain {
            let (x, y) = places[*item];
            points.extend([(x, y - half), (x, y + half)]);
        }
        // Not through the two boxes themselves.
        points.pop();
        points.remove(0);
        points
    }

    fn item_width(&self, item: Item) -> i64 {
        if item < self.boxes { BOX.0 + GAP } else { GAP }
    }

    /// The width of the picture, and the middle of each item, layers being centred.
    fn places(&self) -> (i64, Vec<Point>) {
        let width_of = |row: &Vec<Item>| row.iter().map(|item| self.item_width(*item)).sum::<i64>();
        let width = self.rows.iter().map(width_of).max().unwrap_or(0);
        let mut places = vec![(0, 0); self.above.len()];
        let mut y = LAYER / 2;
        for row in &self.rows {
            let mut x = (width - width_of(row)) / 2;
            for item in row {
                places[*item] = (x + self.item_width(*item) / 2, y);
                x += self.item_width(*item);
            }
            y += LAYER;
        }
        (width, places)
    }
}
