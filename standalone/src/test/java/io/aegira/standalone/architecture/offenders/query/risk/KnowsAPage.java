package io.aegira.standalone.architecture.offenders.query.risk;

import io.aegira.standalone.architecture.offenders.query.dashboards.ProperPage;

class KnowsAPage {
    ProperPage page() {
        return new ProperPage(null);
    }
}
