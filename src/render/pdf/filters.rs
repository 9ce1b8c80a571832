//! What the filters of a drawing cost on paper, where each is drawn as points, over the whole of its region.

use usvg::{Group, Node, Tree};

/// How often the filters of a drawing may go over an area as large as the drawing, each step of each counted.
const MOST_AREAS: u32 = 20;

/// Whether the filters of a drawing go over more than [`MOST_AREAS`].
pub(super) fn are_heavy(drawing: &Tree) -> bool {
    let size = drawing.size();
    area(drawing.root()) > f64::from(MOST_AREAS) * f64::from(size.width()) * f64::from(size.height())
}

/// The area that the filters of a group and of all that it draws go over, in the units of the drawing.
fn area(group: &Group) -> f64 {
    let steps: usize = group.filters().iter().map(|filter| filter.primitives().len() + 1).sum();
    let region = group.abs_layer_bounding_box();
    let mut all = if steps == 0 { 0.0 } else { f64::from(region.width()) * f64::from(region.height()) * steps as f64 };
    for node in group.children() {
        if let Node::Group(inner) = node {
            all += area(inner);
        }
        node.subroots(|inner| all += area(inner));
    }
    all
}
