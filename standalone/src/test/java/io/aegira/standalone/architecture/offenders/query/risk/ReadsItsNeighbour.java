package io.aegira.standalone.architecture.offenders.query.risk;

import io.aegira.standalone.architecture.offenders.query.checkin.ProperView;

class ReadsItsNeighbour {
    ProperView view() {
        return new ProperView("read");
    }
}
