package io.aegira.query.dashboards;

/** A worker's line in the team today: with reasons for health and safety, without for a supervisor. */
public sealed interface WorkerTodayShown permits WorkerToday, WorkerTodayWithReasons {
    WorkerToday today();
}
