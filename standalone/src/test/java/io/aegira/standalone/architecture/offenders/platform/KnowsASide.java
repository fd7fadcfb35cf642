package io.aegira.standalone.architecture.offenders.platform;

import io.aegira.standalone.architecture.offenders.query.checkin.ProperView;

class KnowsASide {
    ProperView view() {
        return new ProperView("seen");
    }
}
