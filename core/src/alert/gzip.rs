//! Gzip files (RFC 1952).

use alloc::vec;
use alloc::vec::Vec;

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use miniz_oxide::inflate::stream::{InflateState, MinReset, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

const MAGIC: [u8; 2] = [0x1f, 0x8b];

const CHECKSUM: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// How much comes out at once.
const PIECE: usize = 32 << 10;

/// Why there is no content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GzipFault {
    /// It is cut, damaged, or compressed by another method.
    Broken,
    /// Something that is no gzip follows a member.
    Followed,
    /// There is more than the limit.
    TooLarge,
}

/// How many bytes of content there may be for each member, which costs as much to begin as so many to
/// inflate.
const MEMBER: usize = 1 << 10;

/// Whether bytes begin as a gzip file does.
pub(super) fn is_gzip(file: &[u8]) -> bool {
    file.starts_with(&MAGIC)
}

/// The content of a file, of at most so many bytes. Shippers append members to each other; the
/// content is that of all of them.
///
/// # Errors
///
/// See [`GzipFault`]. What does not have the length and checksum that the file states is broken.
pub(super) fn inflated(file: &[u8], most: usize) -> Result<Vec<u8>, GzipFault> {
    let mut members = Members {
        state: InflateState::new_boxed(DataFormat::Raw),
        piece: vec![0; PIECE],
        content: Vec::with_capacity(stated(file).min(most)),
        most,
    };
    let mut rest = file;
    let mut left = most / MEMBER;
    while !is_padding(rest) {
        left = left.checked_sub(1).ok_or(GzipFault::TooLarge)?;
        let is_first = rest.len() == file.len();
        match is_first || is_gzip(rest) {
            true => rest = members.next(rest)?,
            false => return Err(GzipFault::Followed),
        }
    }
    members.content.shrink_to_fit();
    Ok(members.content)
}

/// How many bytes a file says that its last member holds, as far as so many can come out of it.
fn stated(file: &[u8]) -> usize {
    /// The most that comes out of a byte.
    const MOST: usize = 1032;
    let stated = file
        .last_chunk::<4>()
        .map_or(0, |length| u32::from_le_bytes(*length));
    let stated = usize::try_from(stated).unwrap_or(usize::MAX);
    stated.min(file.len().saturating_mul(MOST))
}

/// What may stand behind the last member: nothing, or zeros that fill a block of a tape.
fn is_padding(rest: &[u8]) -> bool {
    rest.iter().all(|byte| *byte == 0)
}

struct Members {
    state: alloc::boxed::Box<InflateState>,
    /// What came out last.
    piece: Vec<u8>,
    /// What came out of all members.
    content: Vec<u8>,
    most: usize,
}

impl Members {
    /// Inflates a member; gives what follows it.
    fn next<'f>(&mut self, file: &'f [u8]) -> Result<&'f [u8], GzipFault> {
        let deflated = after_header(file).ok_or(GzipFault::Broken)?;
        let start = self.content.len();
        let trailer = self.inflate(deflated)?;
        let content = self.content.get(start..).unwrap_or_default();
        after_trailer(trailer, content).ok_or(GzipFault::Broken)
    }

    /// Inflates what a member compresses; gives what follows it.
    fn inflate<'f>(&mut self, deflated: &'f [u8]) -> Result<&'f [u8], GzipFault> {
        self.state.reset_as(MinReset);
        let mut rest = deflated;
        loop {
            let done = inflate(&mut self.state, rest, &mut self.piece, MZFlush::None);
            let out = self.piece.get(..done.bytes_written).unwrap_or_default();
            if out.len() > self.most.saturating_sub(self.content.len()) {
                return Err(GzipFault::TooLarge);
            }
            make_room_for(out.len(), &mut self.content);
            self.content.extend_from_slice(out);
            rest = rest.get(done.bytes_consumed..).unwrap_or_default();
            match done.status {
                Ok(MZStatus::StreamEnd) => return Ok(rest),
                Ok(_) => {}
                Err(_) => return Err(GzipFault::Broken),
            }
        }
    }
}

/// Makes room for more content; large content grows by a quarter of itself.
fn make_room_for(more: usize, content: &mut Vec<u8>) {
    let free = content.capacity().saturating_sub(content.len());
    if free < more {
        content.reserve_exact(more.max(content.len() / 4));
    }
}

/// What a member holds after its header; none where that is cut or of another method.
fn after_header(member: &[u8]) -> Option<&[u8]> {
    const HEADER_CHECKSUM: u8 = 1 << 1;
    const EXTRA: u8 = 1 << 2;
    const NAME: u8 = 1 << 3;
    const COMMENT: u8 = 1 << 4;
    let (header, mut rest) = member.split_first_chunk::<10>()?;
    let [0x1f, 0x8b, 8, flags, ..] = *header else {
        return None;
    };
    if flags & EXTRA != 0 {
        let (length, after) = rest.split_first_chunk::<2>()?;
        rest = after.get(usize::from(u16::from_le_bytes(*length))..)?;
    }
    for text in [NAME, COMMENT] {
        if flags & text != 0 {
            let end = rest.iter().position(|byte| *byte == 0)?;
            rest = rest.get(end..)?.get(1..)?;
        }
    }
    if flags & HEADER_CHECKSUM != 0 {
        rest = rest.get(2..)?;
    }
    Some(rest)
}

/// What follows a member of some content; none where its trailer is cut or tells of another one.
fn after_trailer<'f>(trailer: &'f [u8], content: &[u8]) -> Option<&'f [u8]> {
    let (checksum, rest) = trailer.split_first_chunk()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    // The length is stated modulo 2^32.
    let is_length = content.len().to_le_bytes().starts_with(length);
    let is_content = u32::from_le_bytes(*checksum) == CHECKSUM.checksum(content);
    (is_length && is_content).then_some(rest)
}
