package io.aegira.standalone.architecture.offenders;

import java.util.Random;

class DicingProjection {
    int on() {
        return new Random(7).nextInt();
    }
}
