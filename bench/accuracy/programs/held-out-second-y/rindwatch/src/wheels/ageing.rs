use anyhow::{Context, Result};
use chrono::{Days, Months, NaiveDate};
use std::str::FromStr;

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stage {
    Fresh,
    Washed,
    Ripening,
    Ready,
}

#[derive(Debug, thiserror::Error)]
#[error("{0:?} is no stage of ripening")]
pub struct UnknownStage(String);

#[derive(Debug, thiserror::Error)]
pub enum TurnError {
    #[error("wheel {wheel} cannot go from {from:?} to {to:?}")]
    Transition { wheel: String, from: Stage, to: Stage },
    #[error("wheel {0} was already turned today")]
    AlreadyTurned(String),
}

impl FromStr for Stage {
    type Err = UnknownStage;
    fn from_str(text: &str) -> Result<Self, UnknownStage> {
        match text {
            "fresh" => Ok(Stage::Fresh),
            "washed" => Ok(Stage::Washed),
            "ripening" => Ok(Stage::Ripening),
            "ready" => Ok(Stage::Ready),
            _ => Err(UnknownStage(text.to_owned())),
        }
    }
}

pub struct Wheel {
    pub code: String,
    pub stage: Stage,
    pub made: NaiveDate,
    pub turned: u8,
    pub brine: Option<f64>,
}

impl Wheel {
    pub fn advance(&mut self, to: Stage) -> Result<(), TurnError> {
        if to as u8 != self.stage as u8 + 1 {
            return Err(TurnError::Transition { wheel: self.code.clone(), from: self.stage, to });
        }
        self.stage = to;
        Ok(())
    }

    pub fn turn(&mut self, today: bool) -> Result<()> {
        if today {
            return Err(TurnError::AlreadyTurned(self.code.clone())).context("turning round");
        }
        self.turned += 1;
        Ok(())
    }

    pub fn turn_all(&mut self, times: usize) {
        for _ in 0..times {
            self.turned += 64;
        }
    }

    pub fn salt(&self) -> f64 {
        self.brine.expect("brine strength is measured") * 1.2
    }

    pub fn ready_on(&self, months: u32) -> NaiveDate {
        self.made.checked_add_months(Months::new(months)).unwrap()
    }

    pub fn best_before(&self, days: u64) -> Result<NaiveDate> {
        self.made.checked_add_days(Days::new(days)).context(format!("best-before of {} lies beyond the calendar", self.code))
    }

    pub fn serial(&self) -> Result<u32> {
        let digits = self.code.rsplit('-').next().unwrap();
        digits.parse().with_context(|| format!("serial of wheel {}", self.code))
    }

    pub fn dairy(&self) -> char {
        self.code.chars().nth(12).unwrap()
    }

    pub fn label(&self, stage: &str) -> Result<String> {
        let stage: Stage = stage.parse().with_context(|| format!("label for {}", self.code))?;
        assert_eq!(stage, self.stage, "label and wheel {} differ", self.code);
        Ok(format!("{} {stage:?}", self.code))
    }
}

pub fn next(stage: Stage) -> Stage {
    match stage {
        Stage::Fresh => Stage::Washed,
        Stage::Washed => Stage::Ripening,
        Stage::Ripening => Stage::Ready,
        Stage::Ready => unreachable!("a wheel that is ready has no next stage"),
    }
}

pub fn smoke(wheel: &Wheel) -> f64 {
    if wheel.stage == Stage::Ready {
        todo!("smoking of finished wheels")
    }
    0.5
}
