package dev.streambook.unit2.bench;

import static dev.streambook.workbook.figures.GuideFigures.ratio;

import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.figures.GuideFigures;
import dev.streambook.workbook.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ratios in docs/unit2/choosing-a-channel.md. */
record ChannelGuide(Figures figures) implements GuideFigures {

    private static final int DEFAULT_TRANSACTION = 100;

    @Override
    public String page() {
        return "docs/unit2/choosing-a-channel.md";
    }

    @Override
    public Map<String, Picture> pictures() {
        return Map.of();
    }

    @Override
    public Map<String, String> blocks() {
        List<String> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("channel"));
        ChannelBench.TRANSACTIONS.forEach(
                events -> head.add(events == 1 ? "1 event a transaction" : events + " events a transaction"));
        lines.add(GuideFigures.row(head));
        lines.add(GuideFigures.rule(head.size()));
        for (String channel : ChannelBench.CHANNELS) {
            List<String> cells = new ArrayList<>(List.of(shown(channel)));
            ChannelBench.TRANSACTIONS.forEach(events -> cells.add(ratio(perSecond(channel, events) / base())));
            lines.add(GuideFigures.row(cells));
        }
        return Map.of("channels", String.join("\n", lines) + "\n\n" + GuideFigures.measuredInOneJvm(figures));
    }

    private static String shown(String channel) {
        return channel.equals("file without fsync") ? "file, `fsyncPerTransaction = false`" : channel;
    }

    private double base() {
        return perSecond("memory", DEFAULT_TRANSACTION);
    }

    private double perSecond(String channel, int transaction) {
        return figures.number("events/s", "channel", channel, "events a transaction", "" + transaction);
    }
}
