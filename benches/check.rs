//! What checking costs: one file, a class, ten thousand, similar passages, and texts made to be slow.
//!
//! Run it with `cargo bench --bench check`. It builds the program in release mode, writes proposals into a temporary folder, runs
//! `propose check` on them, and reads processor time and memory from /proc (elsewhere only the time on the clock).

mod common;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_propose");

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let sets = [(1, "one"), (100, "hundred"), (200, "class"), (1_000, "thousand"), (10_000, "many")];
    for (count, name) in sets {
        let set = folder.path().join(name);
        fs::create_dir(&set).expect("a folder");
        for seed in 0..count {
            let path = set.join(format!("week4_assignment_student{seed:05}.md"));
            fs::write(path, common::proposal(seed)).expect("a file");
        }
    }
    // A class in which everybody has copied one passage from somebody else.
    let copied = folder.path().join("copied");
    fs::create_dir(&copied).expect("a folder");
    let passage = common::proposal(99_999).chars().skip(2_000).take(300).collect::<String>();
    let passage = passage.replace(['\n', '#', '*'], " ");
    for seed in 0..10_000 {
        let text = common::proposal(seed) + "\n" + &passage + "\n";
        fs::write(copied.join(format!("week4_assignment_student{seed:05}.md")), text).expect("a file");
    }
    let bytes: usize = (0..1_000).map(|seed| common::proposal(seed).len()).sum();
    println!("a proposal has {} bytes on average", bytes / 1_000);

    println!("\none file                       CPU ms   against --version");
    let version = repeated(&["--version"]);
    println!("{:30} {:6.2}", "--version", version);
    for (what, seed) in [("check FILE, as exported", 0), ("check FILE, filled in by hand", 1), ("check FILE, free", 2)]
    {
        let file = folder.path().join(format!("many/week4_assignment_student{seed:05}.md"));
        let one = repeated(&["check", &file.display().to_string()]);
        println!("{what:30} {one:6.2}   {:.2}", one / version);
    }

    println!("\nmany files                     CPU s    peak MiB   CPU µs a file");
    let parsed = parsed(&folder.path().join("many"));
    println!("{:30} {:6.3}              {:8.0}", "10,000 read and parsed only", parsed, parsed * 1e2);
    for (what, options, name, count) in [
        ("100", &[][..], "hundred", 100.0),
        ("1,000", &[], "thousand", 1e3),
        ("10,000", &[], "many", 1e4),
        ("10,000 --format json", &["--format", "json"], "many", 1e4),
        ("10,000 --format sarif", &["--format", "sarif"], "many", 1e4),
        ("10,000 --summary", &["--summary"], "many", 1e4),
        ("200 --similar", &["--similar"], "class", 200.0),
        ("10,000 --similar", &["--similar"], "many", 1e4),
        ("10,000 alike --similar", &["--similar"], "copied", 1e4),
    ] {
        let path = folder.path().join(name).display().to_string();
        let mut words = vec!["check", &path];
        words.extend(options);
        let Cost { cpu, peak } = run(&words);
        println!("{what:30} {:6.3}   {peak:8.1}   {:8.0}", cpu.as_secs_f64(), cpu.as_secs_f64() * 1e6 / count);
    }

    println!("\ntexts made to be slow          CPU s    peak MiB");
    let line = "word ".repeat(1_000_000);
    for (what, text) in [
        ("5 MB on one line", line.clone()),
        ("the same under a heading", format!("## 1. Problem Scenario\n\n{line}")),
        ("100,000 nested quotes", format!("## 1. Problem Scenario\n\n{}x", ">".repeat(100_000))),
        ("50,000 backticks", format!("## 1. Problem Scenario\n\n{}", "`".repeat(50_000))),
        ("50,000 spaced backticks", format!("## 3. Data\n\n{}", "` `` ".repeat(10_000))),
        ("100,000 brackets", format!("## 3. Data\n\n{}", "[".repeat(100_000))),
        (
            "100,000 braces in a sample",
            format!("## 3. Data\n\nExample:\n\n```json\n{}\n```", "{\"a\":".repeat(100_000)),
        ),
        ("100,000 records that break off", format!("## 3. Data\n\n{}", "x {\"".repeat(100_000))),
        ("100,000 headings", "## 2. Model\n".repeat(100_000)),
        ("100,000 list items", format!("## 3. Data\n{}", "- Data: x\n".repeat(100_000))),
        (
            "20,000 deep list",
            format!("## 3. Data\n{}", (0..2_000).map(|at| " ".repeat(at) + "- x\n").collect::<String>()),
        ),
        ("50,000 table cells", format!("## 3. Data\n\n|a|b|\n|-|-|\n{}", "|x|y|\n".repeat(25_000))),
        ("100,000 comment openings", format!("## 3. Data\n{}", "<!-- ".repeat(100_000))),
    ] {
        let path = folder.path().join("slow.md");
        fs::write(&path, text).expect("a file");
        let Cost { cpu, peak } = run(&["check", &path.display().to_string()]);
        println!("{what:30} {:6.3}   {peak:8.1}", cpu.as_secs_f64());
    }
}

struct Cost {
    cpu: Duration,
    /// MiB
    peak: f64,
}

/// Milliseconds of processor time of one run, as the average of many.
fn repeated(words: &[&str]) -> f64 {
    const RUNS: u32 = 200;
    let before = children();
    let started = Instant::now();
    for _ in 0..RUNS {
        run(words);
    }
    let spent = children().zip(before).map_or(started.elapsed(), |(after, before)| after - before);
    spent.as_secs_f64() * 1e3 / f64::from(RUNS)
}

/// Seconds that reading the files of a folder and parsing them as Markdown takes: what the machine can do at this moment.
fn parsed(folder: &Path) -> f64 {
    let before = Instant::now();
    let mut events = 0;
    for entry in fs::read_dir(folder).expect("a folder") {
        let text = fs::read_to_string(entry.expect("a file").path()).expect("a text");
        events += pulldown_cmark::Parser::new(&text).into_offset_iter().count();
    }
    assert!(events > 0);
    before.elapsed().as_secs_f64()
}

fn run(words: &[&str]) -> Cost {
    let before = children();
    let started = Instant::now();
    let mut child =
        Command::new(PROGRAM).args(words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program");
    let status = Path::new("/proc").join(child.id().to_string()).join("status");
    let mut peak = 0.0_f64;
    while child.try_wait().expect("a running program").is_none() {
        peak = peak.max(high_water(&status).unwrap_or(0.0));
        std::thread::sleep(Duration::from_millis(1));
    }
    let cpu = children().zip(before).map_or(started.elapsed(), |(after, before)| after - before);
    Cost { cpu, peak }
}

/// The most memory that a process has held, in MiB.
fn high_water(status: &Path) -> Option<f64> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<f64>().ok().map(|kib| kib / 1024.0)
}

/// The processor time of all programs that were waited for, to a hundredth of a second.
fn children() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = stat.rsplit(')').next()?.split_whitespace().skip(13);
    let (user, system): (u64, u64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some(Duration::from_millis((user + system) * 10))
}
