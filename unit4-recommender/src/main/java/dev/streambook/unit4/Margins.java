package dev.streambook.unit4;

/**
 * By how much a new model may be worse than the current one on the same ratings: a little is chance.
 *
 * @param rmse in stars, 0 or more
 * @param recall of recall@10, 0 to 1
 */
public record Margins(double rmse, double recall) {

    public Margins {
        if (!(rmse >= 0)) {
            throw new IllegalArgumentException("the margin of rmse is " + rmse + "; expected 0 or more stars");
        }
        if (!(recall >= 0 && recall <= 1)) {
            throw new IllegalArgumentException("the margin of recall is " + recall + "; expected 0 to 1");
        }
    }
}
