//! What a student at a real terminal feels: the first prompt, a key in a long answer, and what it sends. Needs a PTY.
//! `cargo bench --bench terminal`

#![cfg_attr(not(unix), allow(unused))]

#[cfg(unix)]
#[path = "../tests/terminal/pty.rs"]
#[allow(dead_code)]
mod pty;

#[cfg(unix)]
fn main() {
    unix::main();
}

#[cfg(not(unix))]
fn main() {}

#[cfg(unix)]
mod unix {
    use super::pty::{Pty, Start, at};
    use clap::Parser;
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::signal::Signal;
    use std::time::{Duration, Instant};

    const STARTS: usize = 100;
    const KEYS: usize = 200;

    #[derive(Parser)]
    struct Hello {
        /// Who is greeted
        #[arg(long, default_value = "world")]
        name: String,
    }

    pub fn main() {
        if std::env::var_os("HELLO").is_some() {
            let Ok(hello) = Hello::try_parse_from(["hello", "--name=x"]) else { return };
            return println!("hello {}", hello.name);
        }
        let own = std::env::current_exe().unwrap();
        let hello = processor_time(|| {
            let mut pty = Start::program(&[own.to_str().unwrap()]).with("HELLO", "1").spawn();
            pty.exit();
        });
        println!("clap hello on a PTY          {hello:>10.1?}");
        let first = processor_time(|| {
            let mut pty = Start::propose(&["new"]).spawn();
            pty.wait("nothing yet");
            pty.signal(Signal::SIGKILL);
            pty.exit();
        });
        println!(
            "new to the first prompt      {first:>10.1?}  {:.2} x hello",
            first.as_secs_f64() / hello.as_secs_f64()
        );

        let pty = Start::propose(&["new"]).spawn();
        pty.wait("nothing yet");
        println!("resident at the first prompt {:>10}", peak(&pty));

        for (letters, rows, columns) in [(699, 10, 40), (4_194, 24, 80), (20_000, 24, 80), (1_000_000, 24, 80)] {
            keys(letters, rows, columns);
        }
    }

    /// The median processor time, user and system, of processes that are begun and ended.
    fn processor_time(run: impl Fn()) -> Duration {
        let used = || {
            let usage = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap();
            let (user, system) = (usage.user_time(), usage.system_time());
            let micros = (user.tv_sec() + system.tv_sec()) * 1_000_000 + user.tv_usec() + system.tv_usec();
            Duration::from_micros(micros.unsigned_abs())
        };
        let mut times: Vec<Duration> = (0..STARTS)
            .map(|_| {
                let before = used();
                run();
                used() - before
            })
            .collect();
        times.sort();
        times[times.len() / 2]
    }

    /// Types in a long answer: how long until the letter and the new count are on the screen, and how much is sent.
    fn keys(letters: usize, rows: u16, columns: u16) {
        let pty = at("base_model.justification", |start| start.size(rows, columns));
        let sentence = "Twelve words and a comma, as people write them in answers like this. ";
        let text: String = sentence.chars().cycle().take(letters).collect();
        pty.paste(&text, true);
        pty.wait(&format!("{letters} characters"));
        let (mut times, mut bytes) = (Vec::new(), Vec::new());
        for key in 1..=KEYS {
            let before = pty.shown().bytes.len();
            let start = Instant::now();
            pty.send("x");
            pty.wait(&format!("{} characters", letters + key));
            times.push(start.elapsed());
            bytes.push(pty.shown().bytes.len() - before);
        }
        times.sort();
        bytes.sort();
        let (middle, late) = (KEYS / 2, KEYS * 99 / 100);
        println!(
            "a key in {letters:>9} letters on {rows}x{columns}: shown after {:.2?} (slowest of a hundred {:.2?}), {} bytes (most {}), peak {}",
            times[middle],
            times[late],
            bytes[middle],
            bytes[late],
            peak(&pty)
        );
    }

    /// The most memory that a process has held.
    fn peak(pty: &Pty) -> String {
        let status = std::fs::read_to_string(format!("/proc/{}/status", pty.process())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        line.map_or("unknown".into(), |line| line.trim().to_string())
    }
}
