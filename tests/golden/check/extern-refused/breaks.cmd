"$REMIT" check --allow-extern material material/town.remit
