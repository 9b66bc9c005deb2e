//! What a student feels: start-up, saving, writing the document. `cargo bench --bench wizard`
//!
//! Start-up is the processor time (user and system) of whole processes, as the median of many, beside that of a program
//! that does nothing but parse one option with clap. The rest is measured in this process.

use clap::Parser;
use nix::sys::resource::{UsageWho, getrusage};
use propose::draft::{Draft, Open};
use propose::rules::sample::sample;
use propose::{document, draft};
use std::hint::black_box;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often each program is started.
const STARTS: usize = 200;
/// How often each function is called.
const CALLS: usize = 2_000;

#[derive(Parser)]
struct Hello {
    /// Who is greeted
    #[arg(long, default_value = "world")]
    name: String,
}

fn main() {
    if std::env::var_os("HELLO").is_some() {
        let Ok(hello) = Hello::try_parse() else { return println!("usage: hello [--name NAME]") };
        return println!("hello {}", hello.name);
    }
    let propose = env!("CARGO_BIN_EXE_propose");
    let own = std::env::current_exe().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let hello = || {
        let mut command = Command::new(&own);
        command.env("HELLO", "1").arg("--name=x");
        command
    };
    let with = |args: &'static [&'static str]| {
        let folder = folder.path().to_path_buf();
        move || {
            let mut command = Command::new(propose);
            command.args(args).current_dir(&folder);
            command
        }
    };
    let base = processor_time(hello);
    println!("clap hello                {base:>10.3?}");
    for (name, args) in [
        ("--version", &["--version"][..]),
        ("--help", &["--help"]),
        ("new to the first question", &["new", "--plain"]),
        ("rules", &["rules"]),
    ] {
        let time = processor_time(with(args));
        println!("{name:25} {time:>10.3?}  {:.2} x hello", time.as_secs_f64() / base.as_secs_f64());
    }

    let proposal = sample();
    per_call("render a full proposal", CALLS, || _ = black_box(document::render(black_box(&proposal), false)));
    let text = document::render(&proposal, false).unwrap();
    per_call("read it back", CALLS, || _ = black_box(document::read(black_box(&text), None)));
    let draft = Draft::of(proposal);
    let written = draft.to_text();
    per_call("load a draft (parse)", CALLS, || _ = black_box(Draft::parse(black_box(&written))));
    let mut open = Open::new(&folder.path().join("bench.draft.json")).unwrap();
    open.draft = draft;
    per_call("save a draft, synced", 200, || open.save().unwrap());
    per_call("load a draft (file)", CALLS, || _ = black_box(draft::load(open.path())));
}

/// The median processor time of a program that reads nothing and whose output nobody reads.
fn processor_time(command: impl Fn() -> Command) -> Duration {
    let used = || {
        let usage = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap();
        let (user, system) = (usage.user_time(), usage.system_time());
        let micros = (user.tv_sec() + system.tv_sec()) * 1_000_000 + user.tv_usec() + system.tv_usec();
        Duration::from_micros(micros.unsigned_abs())
    };
    let mut times: Vec<Duration> = (0..STARTS)
        .map(|_| {
            let before = used();
            let mut command = command();
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
            used() - before
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

fn per_call(name: &str, calls: usize, mut call: impl FnMut()) {
    let mut times: Vec<Duration> = (0..calls)
        .map(|_| {
            let start = Instant::now();
            call();
            start.elapsed()
        })
        .collect();
    times.sort();
    println!("{name:25} {:>10.3?}  (slowest of a hundred {:.3?})", times[calls / 2], times[calls * 99 / 100]);
}
