//! Directed graphs over the numbers from 0, each algorithm linear in the size of the graph and
//! without recursion, so that no playbook is too deep for it.

/// For each node the nodes it leads to, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Graph {
    pub(crate) edges: Vec<Vec<usize>>,
}

/// What a depth-first search has made of a node.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    Open,
    Done,
}

impl Graph {
    /// How many nodes there are.
    pub(crate) fn len(&self) -> usize {
        self.edges.len()
    }

    /// The nodes that can be reached from some, those included.
    pub(crate) fn reachable(&self, from: &[usize]) -> Vec<bool> {
        let mut reached = vec![false; self.len()];
        let mut open = from.to_vec();
        while let Some(node) = open.pop() {
            if !std::mem::replace(&mut reached[node], true) {
                open.extend(&self.edges[node]);
            }
        }
        reached
    }

    /// One cycle for each edge that leads back, first node to last.
    pub(crate) fn cycles(&self) -> Vec<Vec<usize>> {
        let mut cycles = Vec::new();
        self.search(0..self.len(), |_| {}, |route| cycles.push(route.to_vec()));
        cycles
    }

    /// The nodes that can be reached from some, each after all it leads to.
    ///
    /// Only of a graph without cycles is that an order of its edges.
    pub(crate) fn leaves_first(&self, from: impl IntoIterator<Item = usize>) -> Vec<usize> {
        let mut order = Vec::new();
        self.search(from, |node| order.push(node), |_| {});
        order
    }

    /// The graph with every edge turned round.
    pub(crate) fn reversed(&self) -> Self {
        let mut edges = vec![Vec::new(); self.len()];
        for (from, targets) in self.edges.iter().enumerate() {
            for to in targets {
                edges[*to].push(from);
            }
        }
        Self { edges }
    }

    /// A shortest way to each node that can be reached from some, as a tree.
    pub(crate) fn tree(&self, from: &[usize]) -> Tree {
        let mut came_from = vec![None; self.len()];
        for root in from {
            came_from[*root] = Some(*root);
        }
        let mut open: std::collections::VecDeque<usize> = from.iter().copied().collect();
        while let Some(node) = open.pop_front() {
            for next in &self.edges[node] {
                if came_from[*next].is_none() {
                    came_from[*next] = Some(node);
                    open.push_back(*next);
                }
            }
        }
        Tree { came_from }
    }

    /// A depth-first search: `leave` sees each node once all it leads to is done, `back` sees the
    /// route along which an edge leads back to its first node.
    fn search(
        &self,
        from: impl IntoIterator<Item = usize>,
        mut leave: impl FnMut(usize),
        mut back: impl FnMut(&[usize]),
    ) {
        let mut marks = vec![Mark::New; self.len()];
        for root in from {
            let (mut route, mut next) = (Vec::new(), Vec::new());
            if marks[root] == Mark::New {
                marks[root] = Mark::Open;
                route.push(root);
                next.push(0);
            }
            while let (Some(node), Some(edge)) = (route.last().copied(), next.last_mut()) {
                let target = self.edges[node].get(*edge).copied();
                *edge += 1;
                match target {
                    None => {
                        marks[node] = Mark::Done;
                        leave(node);
                        route.pop();
                        next.pop();
                    }
                    Some(target) if marks[target] == Mark::New => {
                        marks[target] = Mark::Open;
                        route.push(target);
                        next.push(0);
                    }
                    Some(target) if marks[target] == Mark::Open => {
                        let start = route.iter().position(|node| *node == target);
                        back(&route[start.unwrap_or(0)..]);
                    }
                    Some(_) => {}
                }
            }
        }
    }
}

/// For each node that was reached, the one before it; for a root the root itself.
pub(crate) struct Tree {
    came_from: Vec<Option<usize>>,
}

impl Tree {
    /// The way from a node back to a root, both included; none where it was not reached.
    pub(crate) fn way_from(&self, node: usize) -> Option<Vec<usize>> {
        let mut way = vec![node];
        let mut at = node;
        while let Some(before) = self.came_from[at].filter(|before| *before != at) {
            way.push(before);
            at = before;
        }
        self.came_from[node].map(|_| way)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(edges: &[&[usize]]) -> Graph {
        Graph {
            edges: edges.iter().map(|targets| targets.to_vec()).collect(),
        }
    }

    #[test]
    fn finds_what_can_be_reached() {
        let graph = graph(&[&[1], &[], &[1]]);
        assert_eq!(graph.reachable(&[0]), [true, true, false]);
    }

    #[test]
    fn prints_each_cycle_from_the_node_it_returns_to() {
        let graph = graph(&[&[1], &[2, 3], &[1], &[3]]);
        assert_eq!(graph.cycles(), [vec![1, 2], vec![3]]);
    }

    #[test]
    fn orders_leaves_first() {
        let graph = graph(&[&[2, 1], &[3], &[1], &[]]);
        assert_eq!(graph.leaves_first([0]), [3, 1, 2, 0]);
    }

    #[test]
    fn a_tree_leads_back_to_the_nearest_root() {
        let graph = graph(&[&[1], &[2], &[3], &[], &[3], &[]]);
        let tree = graph.tree(&[0, 4]);
        assert_eq!(tree.way_from(3), Some(vec![3, 4]));
        assert_eq!(tree.way_from(2), Some(vec![2, 1, 0]));
        assert_eq!(tree.way_from(5), None);
    }

    #[test]
    fn depth_is_no_limit() {
        let chain: Vec<Vec<usize>> = (1..=200_000)
            .map(|next| if next < 200_000 { vec![next] } else { vec![] })
            .collect();
        let graph = Graph { edges: chain };
        assert_eq!(graph.leaves_first([0]).len(), 200_000);
        assert!(graph.cycles().is_empty());
    }
}
