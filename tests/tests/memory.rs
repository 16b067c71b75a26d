//! What reading takes of the memory: at most so much for each byte of the document, and some beyond.
//!
//! A binary by itself, because it counts what is allocated by all that runs in it.

mod shapes;
mod synthetic;

use std::alloc::{GlobalAlloc, Layout, System};
use std::io::Read;
use std::sync::atomic::{AtomicUsize, Ordering};

use flate2::read::MultiGzDecoder;
use nextmove::wire::{self, NextRequest, ReadRequest};
use nextmove_builtin::bundle;
use shapes::SHAPES;

/// A longer document shows nothing that a shorter one does not.
const ENOUGH: usize = 6 << 20;

/// Counts what is in use, and the most that ever was.
struct Counting;

static IN_USE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

#[allow(unsafe_code, reason = "an allocator cannot be written without")]
// SAFETY: each call is forwarded as it came; only figures are kept of it.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = IN_USE.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(now, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The most that is in use while something runs, beyond what was before.
fn peak(run: impl FnOnce()) -> usize {
    let before = IN_USE.load(Ordering::Relaxed);
    PEAK.store(before, Ordering::Relaxed);
    run();
    PEAK.load(Ordering::Relaxed) - before
}

/// The length of a document after its outermost inflating.
fn length(document: &[u8]) -> usize {
    let mut bytes = Vec::new();
    match document.starts_with(&[0x1f, 0x8b]) {
        true => MultiGzDecoder::new(document)
            .read_to_end(&mut bytes)
            .expect("it is gzip"),
        false => document.len(),
    }
}

/// What the document itself takes is counted as well.
fn most(document: &[u8]) -> usize {
    (8 * length(document) + (32 << 20)).saturating_sub(document.len())
}

fn read(document: &[u8]) {
    let _ = wire::read_json(bundle(), document, &ReadRequest::default());
}

fn alerts(document: &[u8]) {
    let _ = wire::alerts(bundle(), document);
}

fn next(document: &[u8]) {
    let request = NextRequest {
        alert: Some(0),
        ..NextRequest::default()
    };
    let _ = wire::next(bundle(), document, &request).map(|reply| wire::to_json(&reply));
}

#[test]
fn reading_takes_eight_times_the_document_at_most_and_some_beyond() {
    let _ = bundle();
    let mut faults = Vec::new();
    for shape in SHAPES {
        for n in [1_000, 4_000] {
            let document = (shape.document)(n);
            if length(&document) > ENOUGH {
                break;
            }
            let most = most(&document);
            for (name, run) in [
                ("read", read as fn(&[u8])),
                ("alerts", alerts),
                ("next", next),
            ] {
                let peak = peak(|| run(&document));
                if peak > most {
                    faults.push(format!(
                        "{} with {n}: {name} takes {peak} bytes, {most} are allowed",
                        shape.name
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
