package io.aegira.standalone.architecture.offenders.kernel;

import io.aegira.standalone.architecture.offenders.platform.ProjectionOfThePlatform;

class KnowsThePlatform {
    ProjectionOfThePlatform projection() {
        return new ProjectionOfThePlatform();
    }
}
