package io.aegira.standalone.architecture.offenders.command.roster;

import io.aegira.standalone.architecture.offenders.query.checkin.ProperView;

class KnowsTheShowingSide {
    ProperView view() {
        return new ProperView("seen");
    }
}
