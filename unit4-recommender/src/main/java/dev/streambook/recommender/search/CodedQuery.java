package dev.streambook.recommender.search;

import java.util.Optional;

/**
 * A vector in codes, and what follows from a row's product of codes for its score.
 *
 * <p>Let the vector be <i>x = tp + e</i> with codes <i>p</i> and step <i>t</i>, and a row <i>y = sq + d</i>. Then <i>x·y =
 * ts(p·q) + tp·d + e·y</i>, and by Cauchy and Schwarz the last two terms are at most <i>|tp||d| + |e||y|</i>. To this come
 * the rounding errors of the score itself, which is summed in float: at most <i>γ|x||y|</i> with <i>γ</i> about
 * <i>rank·2⁻²⁴</i> (N. Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, section 3.1), and a few of the smallest
 * floats where a product underflows. So a row is passed over only if its score, as float arithmetic gives it, is less than
 * the bar.
 */
final class CodedQuery {

    /** Vectors longer than this may have scores that overflow. */
    static final double LONGEST = 1e18;

    private static final double HALF_ULP = 0x1p-24;

    private final short[] codes;
    private final double step;
    private final double length;
    private final double codedLength;
    private final double residual;
    private final double rounding;

    private CodedQuery(float[] vector, double length) {
        this.length = length;
        this.step = Codes.step(length, vector.length);
        this.codes = new short[vector.length];
        for (int k = 0; k < vector.length; k++) {
            codes[k] = Codes.code(vector[k], step);
        }
        this.codedLength = Codes.length(vector.length, k -> step * codes[k]);
        this.residual = Codes.length(vector.length, k -> vector[k] - step * codes[k]);
        // a few roundings more than the sum has: of the products and of scaled factors; and γ is a little more than n·u
        this.rounding = (vector.length + 4) * HALF_ULP * 1.01;
    }

    /** Empty for a vector that has no direction, or none that codes could tell: zero, very long, or not finite. */
    static Optional<CodedQuery> of(float[] vector) {
        double length = Codes.length(vector.length, k -> vector[k]);
        return length > 0 && length <= LONGEST ? Optional.of(new CodedQuery(vector, length)) : Optional.empty();
    }

    short[] codes() {
        return codes;
    }

    /** Whether a row of this block can have a score of {@code bar} or more, as far as the lengths can tell. */
    boolean canReach(double bar, CodedBlock block) {
        return length * block.longest() * (1 + rounding) + underflow(block) >= bar;
    }

    /** The least product of codes that a row with a score of {@code bar} or more can have. */
    int leastProduct(double bar, CodedBlock block) {
        double error = codedLength * block.largestResidual()
                + residual * block.longest()
                + rounding * length * block.longest()
                + underflow(block);
        return (int) Math.floor((bar - error) / (step * block.step()));
    }

    private double underflow(CodedBlock block) {
        return (codes.length + 1) * (double) Float.MIN_VALUE * (1 + block.largestScale() + length);
    }
}
