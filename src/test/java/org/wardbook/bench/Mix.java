package org.wardbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardLookup;

/** How often each type of report comes: of a thousand. */
final class Mix {
  private final WardLookup lookup;
  private final List<Share> shares = new ArrayList<>();
  private int all;

  private record Share(int upTo, List<Mould> moulds) {}

  Mix(Moulds moulds, WardLookup lookup) {
    this.lookup = lookup;
    add(834, moulds.flyTips());
    add(62, moulds.ofDemo("activity", answers -> true));
    add(41, moulds.sessions());
    add(38, moulds.ofDemo("fly-tip-addition", answers -> true));
    add(14, moulds.ofDemo("smartwater-deployment", answers -> true));
    add(3, moulds.ofDemo("boot-fair-operation", answers -> true));
    add(3, moulds.ofDemo("environmental-audit", answers -> true));
    add(4, List.of(moulds.taskUpdate()));
    add(1, moulds.moves());
  }

  private void add(int ofThousand, List<Mould> moulds) {
    if (moulds.isEmpty()) {
      throw new IllegalStateException("There is no such report");
    }
    all += ofThousand;
    shares.add(new Share(all, moulds));
  }

  Mould next(Random random) {
    int drawn = random.nextInt(all);
    var moulds =
        shares.stream().filter(share -> drawn < share.upTo()).findFirst().orElseThrow().moulds();
    return moulds.get(random.nextInt(moulds.size()));
  }

  @Nullable String wardOf(MicroPoint site) {
    return lookup.find(site).map(Ward::code).orElse(null);
  }
}
