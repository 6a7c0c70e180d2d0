package dev.streambook.recommender.live.endurance;

import dev.streambook.workbook.picture.Point;
import java.util.List;

/** The straight line that fits points best, by least squares. */
final class Slope {

    private Slope() {}

    /** How much y grows while x grows by one; 0 where all points have the same x. */
    static double of(List<Point> points) {
        double meanX = points.stream().mapToDouble(Point::x).average().orElse(0);
        double meanY = points.stream().mapToDouble(Point::y).average().orElse(0);
        double together = 0;
        double alone = 0;
        for (Point point : points) {
            together += (point.x() - meanX) * (point.y() - meanY);
            alone += (point.x() - meanX) * (point.x() - meanX);
        }
        return alone == 0 ? 0 : together / alone;
    }
}
