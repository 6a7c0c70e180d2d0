package dev.streambook.unit4.live;

public final class Live {
    public static void main(String[] args) throws Exception {
        System.out.println(java.util.List.of(args) + " " + System.getProperty("user.dir") + " "
                + System.getProperty("java.class.path").length() + System.getProperty("streambook.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("bye")));
        Thread.sleep(3000);
    }
}
