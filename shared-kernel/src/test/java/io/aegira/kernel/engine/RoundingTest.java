package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {
    @Test
    void an_exact_tie_goes_to_the_even_digit() {
        assertThat(Rounding.toSix(0.0078125)).isEqualTo(0.007812);
        assertThat(Rounding.toSix(0.0234375)).isEqualTo(0.023438);
        assertThat(Rounding.toSix(-0.0078125)).isEqualTo(-0.007812);
    }

    @Test
    void what_only_looks_like_a_tie_goes_by_its_binary_value() {
        assertThat(Rounding.toSix(0.1234565)).isEqualTo(exact(0.1234565));
        assertThat(Rounding.toSix(1.0000005)).isEqualTo(exact(1.0000005));
    }

    @Test
    void there_is_no_negative_zero() {
        assertThat(Double.doubleToRawLongBits(Rounding.toSix(-1e-9))).isZero();
        assertThat(Double.doubleToRawLongBits(Rounding.toSix(-0.0))).isZero();
    }

    @Test
    void it_agrees_with_the_decimal_definition_everywhere() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            double any = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 6);
            double nearATie = (random.nextInt(20_000_000) - 10_000_000 + 0.5) / 1e6 + random.nextInt(3) * 1e-16;
            double tie = (2 * random.nextInt(1000) + 1) / 128.0;
            for (double value : new double[] {any, nearATie, tie}) {
                assertThat(Rounding.toSix(value)).as("%s", value).isEqualTo(exact(value));
            }
        }
    }

    private static double exact(double value) {
        return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).doubleValue();
    }
}
