pub mod graph;
pub mod shafts;
