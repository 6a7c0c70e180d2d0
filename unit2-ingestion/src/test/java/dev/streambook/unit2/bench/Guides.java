package dev.streambook.unit2.bench;

import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.figures.GuideFigures;

/** What the guides of this unit show of the recorded runs. */
final class Guides {

    private Guides() {}

    /** @param name of the run */
    static GuideFigures of(String name) {
        Figures figures = Figures.read(2, name);
        return switch (name) {
            case "producer" -> new ProducerGuide(figures);
            case "channels" -> new ChannelGuide(figures);
            case "rebalance" -> new RebalanceGuide(figures);
            default -> throw new IllegalArgumentException("no guide shows " + name);
        };
    }
}
