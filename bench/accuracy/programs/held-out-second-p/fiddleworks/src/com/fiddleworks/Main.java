package com.fiddleworks;

import com.fiddleworks.base.Shop;
import com.fiddleworks.gate.Gates;
import com.fiddleworks.gate.Upstream;
import java.nio.file.Path;

public class Main {
    public static void main(String[] args) throws Exception {
        Upstream.start(9837);
        var env = System.getenv();
        Shop shop = new Shop(Long.parseLong(env.get("SEED")), Path.of(env.get("PREFIX")), 9837, 9886);
        Gates.open(env.get("DOOR"), Work.ALL, shop, env.getOrDefault("WRAP", ""));
        System.out.flush();
        System.exit(0);
    }
}
