//! Pictures of pages, beside those that a person has looked at: `tests/it/pictures/<name>-<page>.png`.
//!
//! `LAGVIS_PICTURES=write` writes them anew, to be looked at before they are committed.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use crate::driver::repository;

/// How far apart two pictures may be, in the mean over all pixels, from 0 to 255: processors round in their own ways, and a
/// word that has moved is more.
const CLOSE: f64 = 1.0;

/// A grey picture.
struct Picture {
    width: u32,
    height: u32,
    grey: Vec<u8>,
}

/// Compares every page of a PDF, `scale` pixels a point, with the picture that is kept of it.
pub(crate) fn compare(name: &str, pdf: &[u8], scale: f32) {
    let pages = pages(pdf, scale);
    let write = std::env::var("LAGVIS_PICTURES").is_ok_and(|what| what == "write");
    let mut wrong = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let path = folder().join(format!("{name}-{:02}.png", number + 1));
        if write {
            save(page, &path);
            continue;
        }
        let far = load(&path).map_or(f64::MAX, |kept| distance(&kept, page));
        if far > CLOSE {
            let seen = std::env::temp_dir().join(format!("lagvis-{name}-{:02}.png", number + 1));
            save(page, &seen);
            wrong.push(format!("{} is not what {} shows (off by {far:.1})", seen.display(), path.display()));
        }
    }
    let kept = fs::read_dir(folder())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with(&format!("{name}-")));
    assert_eq!(kept.count(), pages.len(), "as many pictures as pages");
    assert!(
        wrong.is_empty(),
        "look at them; if they are good, write them with LAGVIS_PICTURES=write\n{}",
        wrong.join("\n")
    );
}

fn folder() -> PathBuf {
    repository().join("tests/it/pictures")
}

fn pages(pdf: &[u8], scale: f32) -> Vec<Picture> {
    let pdf = Pdf::new(Arc::new(pdf.to_vec())).unwrap();
    let cache = RenderCache::new();
    let settings = RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
    let picture = |page| {
        let pixmap = render(page, &cache, &InterpreterSettings::default(), &settings);
        let grey = pixmap.data_as_u8_slice().chunks(4).map(|pixel| {
            let [red, green, blue] = [pixel[0], pixel[1], pixel[2]].map(u32::from);
            // the share of each colour in how bright it looks (ITU-R BT.601)
            ((red * 299 + green * 587 + blue * 114) / 1000) as u8
        });
        Picture { width: pixmap.width().into(), height: pixmap.height().into(), grey: grey.collect() }
    };
    pdf.pages().iter().map(picture).collect()
}

fn distance(a: &Picture, b: &Picture) -> f64 {
    if (a.width, a.height) != (b.width, b.height) {
        return f64::MAX;
    }
    let far: u64 = a.grey.iter().zip(&b.grey).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    far as f64 / a.grey.len() as f64
}

fn save(picture: &Picture, path: &PathBuf) {
    let mut encoder = png::Encoder::new(fs::File::create(path).unwrap(), picture.width, picture.height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_compression(png::Compression::High);
    encoder.write_header().unwrap().write_image_data(&picture.grey).unwrap();
}

fn load(path: &PathBuf) -> Option<Picture> {
    let decoder = png::Decoder::new(std::io::BufReader::new(fs::File::open(path).ok()?));
    let mut reader = decoder.read_info().unwrap();
    let mut grey = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut grey).unwrap();
    Some(Picture { width: info.width, height: info.height, grey })
}
